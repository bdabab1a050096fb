package org.lianfang.volunteer.mail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.platform.secrecy.KeyedHash;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;

/** The caller's own address: given, confirmed by a code that was sent there, forgotten. */
@Singleton
class MailAddresses {

    static final String SEALED = "mail_address.address";
    private static final String CODE = "mail_address.code";
    private static final int MOST_TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String KNOWN =
            "insert into volunteer (id, name, since) values (:me, :name, :now) on conflict (id) do nothing";

    private static final String OWN =
            "select address, code_hash, code_until, tries, asked_at, confirmed_at from mail_address where volunteer_id = :me";

    private static final String GIVE =
            """
            insert into mail_address (volunteer_id, address, code_hash, code_until, asked_at)
            values (:me, cast(:address as bytea), cast(:hash as bytea), :until, :now)
            on conflict (volunteer_id) do update set address = excluded.address, code_hash = excluded.code_hash,
                code_until = excluded.code_until, asked_at = excluded.asked_at, tries = 0, confirmed_at = null
            """;

    private static final String TRIED =
            """
            update mail_address set tries = tries + 1, confirmed_at = cast(:confirmed as timestamptz),
                code_hash = case when cast(:confirmed as timestamptz) is null then code_hash end
            where volunteer_id = :me
            """;

    private static final String FORGET = "delete from mail_address where volunteer_id = :me";

    private final Door door;
    private final Caller caller;
    private final FieldCipher cipher;
    private final KeyedHash hash;
    private final MailPort port;
    private final MailSettings settings;
    private final Clock clock;

    MailAddresses(
            Door door,
            Caller caller,
            FieldCipher cipher,
            KeyedHash hash,
            MailPort port,
            MailSettings settings,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.cipher = cipher;
        this.hash = hash;
        this.port = port;
        this.settings = settings;
        this.clock = clock;
    }

    Uni<OwnMail> own() {
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> row(reach.person())
                .map(row -> shown(reach.person(), row)));
    }

    /** Stores the address and sends it a code; until that comes back nothing else goes there. */
    Uni<OwnMail> give(String address) {
        if (!settings.isOn()) return Uni.createFrom().failure(VolunteerProblem.MAIL_OFF.problem());
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        Context context = Vertx.currentContext();
        return door.write(VolunteerOperation.KEEP_MAIL, (reach, note) -> {
                    note.on(reach.person());
                    return row(reach.person())
                            .invoke(this::mustHavePaused)
                            .chain(() -> store(reach.person(), address.strip(), code))
                            .chain(() -> row(reach.person()))
                            .map(row -> shown(reach.person(), row));
                })
                .call(own -> port.send(
                                own.address(),
                                MailText.ofCode(code, settings.codeFor().toMinutes()),
                                Ids.next(),
                                settings.codeWithin())
                        .emitOn(task -> context.runOnContext(ignored -> task.run()))
                        .onFailure()
                        .transform(away -> VolunteerProblem.MAIL_AWAY.problem()));
    }

    Uni<OwnMail> confirm(String code) {
        return door.write(VolunteerOperation.KEEP_MAIL, (reach, note) -> {
                    note.on(reach.person());
                    return row(reach.person())
                            .chain(row -> row == null || row.get("confirmed_at") != null
                                    ? Uni.createFrom().item(row)
                                    : tried(reach.person(), isRight(row, code.strip()))
                                            .chain(() -> row(reach.person())))
                            .map(row -> shown(reach.person(), row));
                })
                // Outside: a wrong try is counted whatever is answered.
                .invoke(own -> {
                    if (own.confirmedAt() == null) throw VolunteerProblem.WRONG_MAIL_CODE.at("code");
                });
    }

    Uni<Void> forget() {
        return door.write(VolunteerOperation.KEEP_MAIL, (reach, note) -> {
            note.on(reach.person());
            return Panache.getSession()
                    .chain(session -> session.createNativeQuery(FORGET)
                            .setParameter("me", reach.person())
                            .executeUpdate())
                    .replaceWithVoid();
        });
    }

    private boolean isRight(Tuple row, String code) {
        return row.get("tries", Integer.class) < MOST_TRIES
                && clock.instant().isBefore(Columns.instant(row, "code_until"))
                && Arrays.equals(row.get("code_hash", byte[].class), hash.of(CODE, code));
    }

    private void mustHavePaused(Tuple row) {
        if (row != null
                && clock.instant().isBefore(Columns.instant(row, "asked_at").plus(settings.codePause())))
            throw VolunteerProblem.MAIL_CODE_TOO_SOON.problem();
    }

    private Uni<Void> store(UUID me, String address, String code) {
        Instant now = clock.instant();
        return Panache.getSession()
                .call(session -> session.createNativeQuery(KNOWN)
                        .setParameter("me", me)
                        .setParameter("name", caller.displayName())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .chain(session -> session.createNativeQuery(GIVE)
                        .setParameter("me", me)
                        .setParameter("address", cipher.encrypt(SEALED, me, address))
                        .setParameter("hash", hash.of(CODE, code))
                        .setParameter("until", now.plus(settings.codeFor()).atOffset(ZoneOffset.UTC))
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> tried(UUID me, boolean right) {
        OffsetDateTime confirmed =
                right ? clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC) : null;
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TRIED)
                        .setParameter("me", me)
                        .setParameter("confirmed", confirmed)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Tuple> row(UUID me) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OWN, Tuple.class)
                .setParameter("me", me)
                .getSingleResultOrNull());
    }

    private OwnMail shown(UUID me, Tuple row) {
        if (row == null) return new OwnMail(settings.isOn(), null, null);
        return new OwnMail(
                settings.isOn(),
                cipher.decrypt(SEALED, me, row.get("address", byte[].class)),
                Columns.instant(row, "confirmed_at"));
    }
}

package org.lianfang.isolation.check;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.rule.Rules;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.input.NoPersonalNumbers;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;

/** Corrects a check, and notes what was done about an abnormal one. */
@Singleton
class CheckActs {

    private static final String KEEP_OLD =
            """
            insert into check_correction (id, check_id, community_code, household_id, estate_id, grid_id, at, by, reason, temperature,
                                          symptoms, abnormal, handled, handled_note, handled_at, handled_by, act)
            select :id, k.id, k.community_code, k.household_id, k.estate_id, k.grid_id, :at, :by, :reason, k.temperature, k.symptoms,
                   k.abnormal, k.handled, k.handled_note, k.handled_at, k.handled_by, :act
            from health_check k where k.id = :check
            """;
    private static final String CORRECT =
            """
            update health_check
            set temperature = cast(:temperature as numeric), symptoms = cast(:symptoms as text[]), abnormal = :abnormal, corrected = true
            where id = :check
            """;
    // What was done about the milder values stands beside them; the worse ones are nobody's yet.
    private static final String REOPEN =
            """
            update health_check set handled = null, handled_note = null, handled_at = null, handled_by = null where id = :check
            """;
    private static final String HANDLE =
            """
            update health_check
            set handled = :action, handled_note = cast(:note as text), handled_at = :at, handled_by = :by
            where id = :check
            """;

    private final Door door;
    private final Caller caller;
    private final Rules rules;
    private final Fingerprints fingerprints;
    private final Clock clock;

    CheckActs(Door door, Caller caller, Rules rules, Fingerprints fingerprints, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.rules = rules;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    record Correct(
            BigDecimal temperature,
            @NotNull @Size(max = 20) List<@NotNull Symptom> symptoms,
            @NotBlank @NoPersonalNumbers @Size(max = 500) String reason) {

        Measurement measurement() {
            return new Measurement(temperature, symptoms);
        }
    }

    record Handle(@NotNull CheckAction action, @NoPersonalNumbers @Size(max = 500) String note) {}

    private record Locked(CheckView check, String handledNote) {}

    Uni<CheckView> correct(UUID id, Correct act) {
        if (caller.scope(IsolationOperation.CORRECT_CHECK).isEmpty())
            return door.refuse(IsolationOperation.CORRECT_CHECK, List.of(id));
        act.measurement().check("temperature");
        byte[] fingerprint = fingerprints.of("check.correct", act, null);
        return door.write(IsolationOperation.CORRECT_CHECK, (reach, note) -> lock(reach, id, note.because(act.reason()))
                .chain(locked -> earlier(id).chain(acts -> {
                    if (!acts.isEmpty() && Arrays.equals(acts.get(0), fingerprint)) {
                        note.repeated();
                        return Uni.createFrom().item(locked.check());
                    }
                    // Sent before and corrected again by another act since: sending it late must not bring it back.
                    if (acts.stream().anyMatch(each -> Arrays.equals(each, fingerprint)))
                        throw PlatformProblem.STATE_CHANGED.problem();
                    return replace(reach, locked.check(), act, fingerprint);
                })));
    }

    private Uni<CheckView> replace(Reach reach, CheckView check, Correct act, byte[] fingerprint) {
        return rules.feverLimit(check.on())
                .chain(limit -> Statement.of(KEEP_OLD)
                        .set("id", Ids.next())
                        .set("check", check.id())
                        .set("at", clock.instant())
                        .set("by", caller.username())
                        .set("reason", act.reason())
                        .set("act", fingerprint)
                        .execute()
                        .chain(() -> Statement.of(CORRECT)
                                .set("check", check.id())
                                .set("temperature", act.temperature())
                                .set("symptoms", act.measurement().symptoms())
                                .set("abnormal", act.measurement().isAbnormal(limit))
                                .execute())
                        .chain(() -> reopen(check, act.measurement(), limit)))
                .chain(() -> find(reach, check.id(), ""))
                .map(Locked::check);
    }

    private static Uni<Void> reopen(CheckView check, Measurement corrected, BigDecimal limit) {
        var before = new Measurement(check.temperature(), check.symptoms());
        if (!corrected.isWorseThan(before, limit)) return Uni.createFrom().voidItem();
        return Statement.of(REOPEN).set("check", check.id()).execute().replaceWithVoid();
    }

    Uni<CheckView> handle(UUID id, Handle act) {
        if (caller.scope(IsolationOperation.HANDLE_CHECK).isEmpty())
            return door.refuse(IsolationOperation.HANDLE_CHECK, List.of(id));
        return door.write(IsolationOperation.HANDLE_CHECK, (reach, note) -> lock(reach, id, note.because(act.note()))
                .chain(locked -> {
                    if (locked.check().handled() == null) return settle(reach, id, act);
                    boolean same = locked.check().handled() == act.action()
                            && Objects.equals(locked.handledNote(), act.note());
                    if (!same) throw PlatformProblem.STATE_CHANGED.problem();
                    note.repeated();
                    return Uni.createFrom().item(locked.check());
                }));
    }

    private Uni<CheckView> settle(Reach reach, UUID id, Handle act) {
        return Statement.of(HANDLE)
                .set("check", id)
                .set("action", act.action())
                .set("note", act.note())
                .set("at", clock.instant())
                .set("by", caller.username())
                .execute()
                .chain(() -> find(reach, id, ""))
                .map(Locked::check);
    }

    private Uni<Locked> lock(Reach reach, UUID id, AuditNote note) {
        return find(reach, id, " for update")
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("checkId"))
                .invoke(locked -> note.on(id).in(locked.check().communityCode()));
    }

    private static Uni<Locked> find(Reach reach, UUID id, String lock) {
        Within within = Within.of(reach);
        return Statement.within(
                        within,
                        "select " + CheckView.COLUMNS + " from health_check k where k.id = :id and " + within.sql("k")
                                + lock)
                .set("id", id)
                .first(row -> new Locked(CheckView.of(row), row.text("handled_note")));
    }

    /** The fingerprints of the corrections so far, the last one first. */
    private static Uni<List<byte[]>> earlier(UUID id) {
        return Statement.of("select act from check_correction where check_id = :check order by at desc, id desc")
                .set("check", id)
                .list(row -> row.bytes("act"));
    }
}

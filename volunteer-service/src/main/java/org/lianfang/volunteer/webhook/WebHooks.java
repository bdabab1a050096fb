package org.lianfang.volunteer.webhook;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.opening.OpenedCommunities;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;

/** The programs that are told, for those who run the shifts of a community. */
@Singleton
class WebHooks {

    static final String SEALED = "web_hook.secret";
    private static final int MOST = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String STANDING =
            """
            select id, community_code, url, made_at from web_hook
            where community_code = any (cast(:codes as text[])) and revoked_at is null order by made_at desc, id limit 200
            """;

    private static final String COUNT =
            "select count(*) from web_hook where community_code = :community and revoked_at is null";

    private static final String ADD =
            """
            insert into web_hook (id, community_code, url, secret, made_by, made_at)
            values (:id, :community, :url, cast(:secret as bytea), :by, :now)
            """;

    private static final String REVOKE =
            """
            with gone as (
                update web_hook set revoked_at = coalesce(revoked_at, :now)
                where id = :id and community_code = any (cast(:codes as text[])) returning id, community_code, url, made_at)
            select id, community_code, url, made_at from gone
            """;

    private final Door door;
    private final Caller caller;
    private final OpenedCommunities communities;
    private final FieldCipher cipher;
    private final WebHookSettings settings;
    private final Vertx vertx;
    private final Clock clock;

    WebHooks(
            Door door,
            Caller caller,
            OpenedCommunities communities,
            FieldCipher cipher,
            WebHookSettings settings,
            Vertx vertx,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.communities = communities;
        this.cipher = cipher;
        this.settings = settings;
        this.vertx = vertx;
        this.clock = clock;
    }

    Uni<List<WebHookView>> list(String area) {
        var scope = caller.scope(VolunteerOperation.KEEP_WEB_HOOK).within(area);
        return door.read(scope, reach -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(STANDING, Tuple.class)
                                .setParameter("codes", reach.codeArray())
                                .getResultList()))
                .map(rows -> rows.stream().map(WebHooks::view).toList());
    }

    Uni<WebHookView> make(WebHookInput input) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hook =
                new WebHookView(Ids.next(), input.communityCode(), input.url().strip(), now, secret);
        return door.write(VolunteerOperation.KEEP_WEB_HOOK, (reach, note) -> place(reach, hook.communityCode())
                .invoke(() -> note.on(hook.id()).in(hook.communityCode()))
                .chain(() -> mustBeOutside(hook.url()))
                .chain(() -> add(hook))
                .replaceWith(hook));
    }

    /** What was told is told no more; what waits to go there is given up. */
    Uni<WebHookView> revoke(UUID id) {
        return door.write(VolunteerOperation.KEEP_WEB_HOOK, (reach, note) -> Panache.getSession()
                .chain(session -> session.createNativeQuery(REVOKE, Tuple.class)
                        .setParameter("id", id)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("webHookId"))
                .map(WebHooks::view)
                .invoke(hook -> note.on(id).in(hook.communityCode())));
    }

    /** Told when it is set, for who sets it; the call looks again. */
    private Uni<Void> mustBeOutside(String url) {
        URI uri = PublicAddress.read(url, settings.inside());
        if (uri == null) throw VolunteerProblem.WEB_HOOK_NOT_PUBLIC.at("url");
        return vertx.executeBlocking(() -> {
            if (PublicAddress.lookUp(uri.getHost(), settings.inside()) == null)
                throw VolunteerProblem.WEB_HOOK_NOT_PUBLIC.at("url");
            return null;
        });
    }

    private Uni<Void> add(WebHookView hook) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Long.class)
                        .setParameter("community", hook.communityCode())
                        .getSingleResult())
                .invoke(there -> {
                    if (there >= MOST) throw VolunteerProblem.TOO_MANY_WEB_HOOKS.at("communityCode");
                })
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", hook.id())
                        .setParameter("community", hook.communityCode())
                        .setParameter("url", hook.url())
                        .setParameter("secret", cipher.encrypt(SEALED, hook.id(), hook.secret()))
                        .setParameter("by", caller.id())
                        .setParameter("now", hook.madeAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> place(Reach reach, String communityCode) {
        return reach.covers(communityCode) ? Uni.createFrom().voidItem() : communities.refuse(communityCode);
    }

    private static WebHookView view(Tuple row) {
        return new WebHookView(
                row.get("id", UUID.class),
                row.get("community_code", String.class),
                row.get("url", String.class),
                Columns.instant(row, "made_at"),
                null);
    }
}

package org.lianfang.volunteer.draw;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.volunteer.shift.ShiftAccess;
import org.lianfang.volunteer.shift.ShiftView;

/** Makes the seed of a draw when its shift is published, keeps it sealed, and publishes its hash: from then on nobody can change it. */
@Singleton
public class Seeds {

    private static final String COLUMN = "draw.seed";

    private static final String PROMISE =
            """
            insert into draw (shift_id, community_code, seed, seed_hash)
            select d.shift, d.community, decode(d.seed, 'hex'), d.hash
            from unnest(cast(:shifts as uuid[]), cast(:communities as text[]), cast(:seeds as text[]), cast(:hashes as text[]))
                 d (shift, community, seed, hash)
            """;

    private final FieldCipher cipher;

    Seeds(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** For those of these new shifts that are given out by draw. */
    public Uni<Void> promise(Collection<ShiftView> published) {
        var byDraw = published.stream()
                .filter(shift -> shift.access() == ShiftAccess.DRAW)
                .toList();
        if (byDraw.isEmpty()) return Uni.createFrom().voidItem();
        String[] seeds = byDraw.stream().map(shift -> Drawing.newSeed()).toArray(String[]::new);
        UUID[] ids = byDraw.stream().map(ShiftView::id).toArray(UUID[]::new);
        var sealed = new String[seeds.length];
        var hashes = new String[seeds.length];
        for (int i = 0; i < seeds.length; i++) {
            sealed[i] = HexFormat.of().formatHex(cipher.encrypt(COLUMN, ids[i], seeds[i]));
            hashes[i] = Drawing.sha256(seeds[i]);
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROMISE)
                        .setParameter("shifts", ids)
                        .setParameter(
                                "communities",
                                byDraw.stream().map(ShiftView::communityCode).toArray(String[]::new))
                        .setParameter("seeds", sealed)
                        .setParameter("hashes", hashes)
                        .executeUpdate())
                .replaceWithVoid();
    }

    String open(UUID shiftId, byte[] sealed) {
        return cipher.decrypt(COLUMN, shiftId, sealed);
    }
}

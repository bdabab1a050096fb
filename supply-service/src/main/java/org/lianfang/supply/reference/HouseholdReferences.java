package org.lianfang.supply.reference;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.supply.sibling.Siblings;

/** Asks registry-service for the place of a household, and keeps it for the time when registry-service is away. */
@Singleton
public class HouseholdReferences {

    private static final String COLUMN = "household_reference.address";

    private static final String KEEP =
            """
            insert into household_reference (id, community_code, estate_id, building_id, unit_id, grid_id, floor, address)
            values (:id, :community, cast(:estate as uuid), cast(:building as uuid), cast(:unit as uuid), cast(:grid as uuid),
                    cast(:floor as int), :address)
            on conflict (id) do update set estate_id = excluded.estate_id, building_id = excluded.building_id,
                unit_id = excluded.unit_id, grid_id = excluded.grid_id, floor = excluded.floor, address = excluded.address
            """;

    private static final String KEPT =
            """
            select id, community_code, estate_id, building_id, unit_id, grid_id, floor, address from household_reference
            where id = :id
            """;

    private final Siblings siblings;
    private final FieldCipher cipher;

    HouseholdReferences(Siblings siblings, FieldCipher cipher) {
        this.siblings = siblings;
        this.cipher = cipher;
    }

    /** As registry-service shows it to the caller; NOT_FOUND where it does not. */
    public Uni<HouseholdReference> ask(UUID id) {
        return siblings.household(id)
                .map(place -> place.map(HouseholdReference::of)
                        .orElseThrow(() -> PlatformProblem.NOT_FOUND.at("householdId")))
                .onFailure(HouseholdReferences::isAbsent)
                .transform(absent -> PlatformProblem.NOT_FOUND.at("householdId"));
    }

    /** The one kept here, within the scope of the open transaction. */
    public Uni<Optional<HouseholdReference>> kept(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEPT, Tuple.class)
                        .setParameter("id", id)
                        .getResultList())
                .map(rows -> rows.stream().map(this::read).findFirst());
    }

    /** Keeps it in the open transaction. */
    public Uni<Void> keep(HouseholdReference reference) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("id", reference.id())
                        .setParameter("community", reference.communityCode())
                        .setParameter("estate", reference.estateId())
                        .setParameter("building", reference.buildingId())
                        .setParameter("unit", reference.unitId())
                        .setParameter("grid", reference.gridId())
                        .setParameter("floor", reference.floor())
                        .setParameter("address", cipher.encrypt(COLUMN, reference.id(), reference.address()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private HouseholdReference read(Tuple row) {
        UUID id = row.get(0, UUID.class);
        return new HouseholdReference(
                id,
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, UUID.class),
                row.get(5, UUID.class),
                row.get(6, Integer.class),
                cipher.decrypt(COLUMN, id, row.get(7, byte[].class)));
    }

    private static boolean isAbsent(Throwable failure) {
        return failure instanceof org.lianfang.platform.problem.Problem problem
                && problem.type().status() == 404;
    }
}

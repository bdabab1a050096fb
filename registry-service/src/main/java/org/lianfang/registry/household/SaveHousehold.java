package org.lianfang.registry.household;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.opening.OpenedCommunities;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.access.Conditions;
import org.lianfang.registry.access.RegistryOperation;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.search.Words;

/** Makes a household or corrects one: what is left out keeps its value, an empty text erases (design, rule 6). */
@Singleton
class SaveHousehold {

    private final Door door;
    private final Households households;
    private final PlaceNames placeNames;
    private final OpenedCommunities communities;

    SaveHousehold(Door door, Households households, PlaceNames placeNames, OpenedCommunities communities) {
        this.door = door;
        this.households = households;
        this.placeNames = placeNames;
        this.communities = communities;
    }

    Uni<HouseholdView> save(HouseholdInput input) {
        UUID id = input.id() == null ? Ids.next() : input.id();
        return door.write(RegistryOperation.SAVE_HOUSEHOLD, (reach, note) -> {
            note.on(id).in(input.communityCode());
            return mustBeReached(reach, input.communityCode())
                    .chain(() -> households.toCorrect(id))
                    .chain(known -> known == null ? create(reach, note, id, input) : correct(reach, note, known, input))
                    .map(HouseholdView::of);
        });
    }

    private Uni<Void> mustBeReached(Reach reach, String code) {
        return List.of(Conditions.communities(reach)).contains(code)
                ? Uni.createFrom().voidItem()
                : communities.refuse(code);
    }

    private Uni<Household> create(Reach reach, AuditNote note, UUID id, HouseholdInput input) {
        DoorPlate plate = plateOf(input, null, List.of());
        return placeNames.resolve(reach, input.communityCode(), plate).chain(place -> {
            var household = Household.at(id, input.communityCode(), input.kind(), plate, place);
            return households
                    .add(List.of(HouseholdRow.of(household, plate)))
                    .chain(fresh -> fresh.isEmpty()
                            ? createdMeanwhile(reach, note, id, input)
                            : Uni.createFrom().item(household));
        });
    }

    /** The id was taken between two looks: by the same request sent twice, or by someone outside this area. */
    private Uni<Household> createdMeanwhile(Reach reach, AuditNote note, UUID id, HouseholdInput input) {
        return households
                .toCorrect(id)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.ID_TAKEN.at("id"))
                .chain(known -> correct(reach, note, known, input));
    }

    private Uni<Household> correct(Reach reach, AuditNote note, Household known, HouseholdInput input) {
        if (!known.communityCode().equals(input.communityCode()))
            throw RegistryProblem.ANOTHER_COMMUNITY.at("communityCode");
        return placeNames
                .namesOf(known.place())
                .map(names -> plateOf(input, known, names))
                .chain(plate -> placeNames
                        .resolve(reach, known.communityCode(), plate)
                        .map(place -> keepingGrid(known.place(), place))
                        .chain(place -> {
                            if (known.correct(input.kind(), plate, place))
                                return households.follow(known, plate).replaceWith(known);
                            note.repeated();
                            return Uni.createFrom().item(known);
                        }));
    }

    /** A door may lie in another grid than its building's others; only a change of building takes it along. */
    private static Place keepingGrid(Place old, Place named) {
        boolean sameBuilding = named.buildingId() == null
                ? old.buildingId() == null
                : named.buildingId().equals(old.buildingId());
        return sameBuilding ? new Place(named.estateId(), named.buildingId(), named.unitId(), old.gridId()) : named;
    }

    private static DoorPlate plateOf(HouseholdInput input, Household known, List<String> names) {
        String building = kept(input.building(), known == null ? null : names.get(1));
        String unit = kept(input.unit(), known == null ? null : names.get(2));
        // Without its building a unit that was not named anew goes with it.
        if (building == null && input.unit() == null) unit = null;
        return new DoorPlate(
                kept(input.estate(), known == null ? null : names.get(0)),
                building,
                unit,
                input.floor() != null || known == null ? input.floor() : known.floor(),
                kept(input.room(), known == null ? null : known.room()),
                kept(input.address(), known == null ? null : known.writtenAddress()));
    }

    private static String kept(String given, String before) {
        if (given == null) return before;
        String tidy = Words.tidy(given);
        return tidy.isEmpty() ? null : tidy;
    }
}

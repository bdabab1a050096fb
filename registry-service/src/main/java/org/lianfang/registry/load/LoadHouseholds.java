package org.lianfang.registry.load;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.BulkDoor;
import org.lianfang.platform.scope.BulkDoor.Bulk;
import org.lianfang.registry.access.RegistryOperation;
import org.lianfang.registry.household.DoorPlate;
import org.lianfang.registry.household.LoadedDoor;
import org.lianfang.registry.household.LoadedDoors;
import org.lianfang.registry.household.Place;
import org.lianfang.registry.resident.LoadedPeople;
import org.lianfang.registry.resident.NewResident;
import org.lianfang.registry.resident.Person;
import org.lianfang.registry.resident.SealedPerson;
import org.lianfang.registry.search.PersonTokens;
import org.lianfang.registry.search.Words;
import org.lianfang.registry.secrecy.IdNumber;
import org.lianfang.registry.secrecy.Phone;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Loads a roster: places, then doors, then people, each kind by COPY into a stage and a handful of statements. */
@Singleton
class LoadHouseholds {

    private static final String BY_KEY = "select set_config('enable_seqscan', 'off', true)";

    private final BulkDoor door;
    private final PersonTokens tokens;
    private final SealedNumbers numbers;
    private final Clock clock;

    LoadHouseholds(BulkDoor door, PersonTokens tokens, SealedNumbers numbers, Clock clock) {
        this.door = door;
        this.tokens = tokens;
        this.numbers = numbers;
        this.clock = clock;
    }

    void load(Roster roster) {
        // Sealing is the slow part: done before the transaction begins.
        List<List<SealedPerson>> behindDoors = seal(roster);
        door.write(door.admit(RegistryOperation.LOAD_HOUSEHOLDS), bulk -> merge(bulk, roster, behindDoors));
    }

    /** Checks and seals every person, door by door. */
    private List<List<SealedPerson>> seal(Roster roster) {
        var doors = new ArrayList<List<SealedPerson>>();
        for (int i = 0; i < roster.households().size(); i++) {
            List<Roster.Resident> behind = roster.households().get(i).residents();
            var people = new ArrayList<SealedPerson>();
            for (int j = 0; j < behind.size(); j++)
                people.add(sealOne(behind.get(j), "households[" + i + "].residents[" + j + "]."));
            doors.add(people);
        }
        return doors;
    }

    private static Void merge(Bulk bulk, Roster roster, List<List<SealedPerson>> behindDoors) throws SQLException {
        String code = roster.communityCode();
        bulk.note().in(code);
        if (!bulk.covers(code)) throw PlatformProblem.COMMUNITY_NOT_OPEN.at("communityCode");
        lookUpByKey(bulk);
        LoadedPlaces.add(bulk, roster);
        List<LoadedDoor> doors = doors(roster, LoadedPlaces.names(bulk, code, placesOf(roster)));
        int elsewhere = LoadedDoors.merge(bulk, code, doors);
        if (elsewhere >= 0) throw PlatformProblem.ID_TAKEN.at("households[" + elsewhere + "].id");
        LoadedPeople.merge(bulk, () -> people(code, doors, behindDoors).iterator());
        return null;
    }

    // Of tables that fill up just now there are no statistics yet: taken for empty, they would be read whole for every
    // row.
    private static void lookUpByKey(Bulk bulk) throws SQLException {
        try (PreparedStatement statement = bulk.connection().prepareStatement(BY_KEY)) {
            statement.execute();
        }
    }

    private static Stream<LoadedPeople.Behind> people(
            String code, List<LoadedDoor> doors, List<List<SealedPerson>> behindDoors) {
        return IntStream.range(0, doors.size()).boxed().flatMap(i -> behindDoors.get(i).stream()
                .map(person -> LoadedPeople.Behind.door(doors.get(i).id(), code, person)));
    }

    private static List<UUID> placesOf(Roster roster) {
        return roster.households().stream()
                .flatMap(each -> Stream.of(each.estateId(), each.buildingId(), each.unitId()))
                .filter(id -> id != null)
                .distinct()
                .toList();
    }

    private static List<LoadedDoor> doors(Roster roster, Map<UUID, String> names) {
        var doors = new ArrayList<LoadedDoor>();
        for (int i = 0; i < roster.households().size(); i++) {
            Roster.Household each = roster.households().get(i);
            String field = "households[" + i + "].";
            try {
                var plate = new DoorPlate(
                        name(names, each.estateId(), "estateId"),
                        name(names, each.buildingId(), "buildingId"),
                        name(names, each.unitId(), "unitId"),
                        each.floor(),
                        blankless(each.room()),
                        blankless(each.address()));
                var place = new Place(each.estateId(), each.buildingId(), each.unitId(), each.gridId());
                doors.add(new LoadedDoor(each.id(), each.kind(), plate, place));
            } catch (Problem problem) {
                throw problem.at(field + problem.field());
            }
        }
        return doors;
    }

    private static String name(Map<UUID, String> names, UUID id, String field) {
        if (id == null) return null;
        String name = names.get(id);
        if (name == null) throw PlatformProblem.NOT_FOUND.at(field);
        return name;
    }

    private SealedPerson sealOne(Roster.Resident each, String field) {
        String phone = blankless(each.phone());
        String idNumber = blankless(each.idNumber());
        var person = new Person(
                Words.tidy(each.name()),
                phone == null ? null : Phone.parse(phone, field + "phone"),
                idNumber == null ? null : IdNumber.parse(idNumber, field + "idNumber"),
                each.gender(),
                each.birthYear(),
                blankless(each.relation()),
                blankless(each.domicile()),
                each.presence(),
                each.contactBy(),
                each.careNeeds().stream().map(LoadHouseholds::need).toList(),
                blankless(each.note()));
        person.mustBePlausible(clock, field + "birthYear");
        return person.seal(each.id(), tokens, numbers);
    }

    private static NewResident.Need need(Roster.Need each) {
        return new NewResident.Need(each.need(), blankless(each.reason()), blankless(each.source()), each.since());
    }

    private static String blankless(String text) {
        if (text == null) return null;
        String tidy = Words.tidy(text);
        return tidy.isEmpty() ? null : tidy;
    }
}

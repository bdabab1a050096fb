package org.lianfang.registry.load;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.household.DoorPlate;
import org.lianfang.registry.household.Household;
import org.lianfang.registry.household.Households;
import org.lianfang.registry.household.LoadedDoor;
import org.lianfang.registry.household.Place;
import org.lianfang.registry.resident.NewResident;
import org.lianfang.registry.resident.Person;
import org.lianfang.registry.resident.Residents;
import org.lianfang.registry.resident.SealedPerson;
import org.lianfang.registry.search.PersonTokens;
import org.lianfang.registry.search.Words;
import org.lianfang.registry.secrecy.IdNumber;
import org.lianfang.registry.secrecy.Phone;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Loads a roster: places, then doors, then people, each kind in a handful of statements. */
@Singleton
class LoadHouseholds {

    private final LoadedPlaces places;
    private final Households households;
    private final Residents residents;
    private final PersonTokens tokens;
    private final SealedNumbers numbers;
    private final Clock clock;

    LoadHouseholds(
            LoadedPlaces places,
            Households households,
            Residents residents,
            PersonTokens tokens,
            SealedNumbers numbers,
            Clock clock) {
        this.places = places;
        this.households = households;
        this.residents = residents;
        this.tokens = tokens;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Checks and seals every person, door by door: the slow part, done before the transaction and beside the event loop. */
    List<List<SealedPerson>> seal(Roster roster) {
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

    Uni<Void> load(Reach reach, Roster roster, List<List<SealedPerson>> behindDoors) {
        String code = roster.communityCode();
        if (!reach.covers(code)) throw PlatformProblem.COMMUNITY_NOT_OPEN.at("communityCode");
        return places.add(roster)
                .chain(() -> places.names(code, placesOf(roster)))
                .map(names -> doors(roster, names))
                .call(doors -> households.load(reach, code, doors).invoke(known -> mustAllStandHere(doors, known)))
                .map(doors -> people(code, doors, behindDoors))
                .chain(residents::add)
                .replaceWithVoid();
    }

    private static List<NewResident> people(String code, List<LoadedDoor> doors, List<List<SealedPerson>> behindDoors) {
        var people = new ArrayList<NewResident>();
        for (int i = 0; i < doors.size(); i++) {
            Household household = doors.get(i).in(code);
            behindDoors.get(i).forEach(person -> people.add(person.behind(household)));
        }
        return people;
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

    private static void mustAllStandHere(List<LoadedDoor> doors, List<UUID> known) {
        var here = new HashSet<>(known);
        for (int i = 0; i < doors.size(); i++) {
            if (!here.contains(doors.get(i).id())) throw PlatformProblem.ID_TAKEN.at("households[" + i + "].id");
        }
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

package org.lianfang.registry.resident;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.access.Clearance;
import org.lianfang.registry.access.RegistryOperation;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.household.Household;
import org.lianfang.registry.household.Households;
import org.lianfang.registry.search.PersonTokens;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Makes a person or corrects one: what is left out keeps its value, an empty text or list erases (design, rule 6). */
@Singleton
class SaveResident {

    private final Door door;
    private final Caller caller;
    private final Households households;
    private final Residents residents;
    private final ResidentList list;
    private final ResidentViews views;
    private final PersonTokens tokens;
    private final SealedNumbers numbers;
    private final Clock clock;

    SaveResident(
            Door door,
            Caller caller,
            Households households,
            Residents residents,
            ResidentList list,
            ResidentViews views,
            PersonTokens tokens,
            SealedNumbers numbers,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.households = households;
        this.residents = residents;
        this.list = list;
        this.views = views;
        this.tokens = tokens;
        this.numbers = numbers;
        this.clock = clock;
    }

    Uni<ResidentView> save(ResidentInput input) {
        UUID id = input.id() == null ? Ids.next() : input.id();
        Clearance clearance = Clearance.of(caller);
        return door.write(RegistryOperation.SAVE_RESIDENT, (reach, note) -> households
                .toLiveIn(input.householdId())
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("householdId"))
                .invoke(household -> note.on(id).on(household.id()).in(household.communityCode()))
                .chain(household -> toCorrect(id)
                        .chain(known -> known == null
                                ? create(reach, note, household, id, input)
                                : correct(reach, note, household, known, input)))
                .chain(() -> list.one(reach, id))
                .map(row -> views.seen(row, clearance)));
    }

    private static Uni<Resident> toCorrect(UUID id) {
        return Panache.getSession().chain(session -> session.find(Resident.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Uni<Void> create(Reach reach, AuditNote note, Household household, UUID id, ResidentInput input) {
        NewResident row = rowOf(Correction.newPerson(input), household, id);
        return residents.add(List.of(row)).chain(fresh -> {
            if (!fresh.isEmpty()) return Uni.createFrom().voidItem();
            // The id was taken between two looks: by the same request sent twice, or by someone outside this area.
            return toCorrect(id)
                    .onItem()
                    .ifNull()
                    .failWith(() -> PlatformProblem.ID_TAKEN.at("id"))
                    .chain(known -> correct(reach, note, household, known, input));
        });
    }

    private Uni<Void> correct(Reach reach, AuditNote note, Household household, Resident known, ResidentInput input) {
        known.mustStandAlone("id");
        if (!known.householdId.equals(household.id())) throw RegistryProblem.MOVE_INSTEAD.at("householdId");
        return list.one(reach, known.id).chain(stored -> {
            Person before = stored.person(numbers);
            Person after = Correction.of(input, before);
            NewResident row = rowOf(after, household, known.id);
            // Compared as they would be stored: a need that follows from the birth year is no change.
            if (row.tellsTheSameAs(rowOf(before, household, known.id))) {
                note.repeated();
                return Uni.createFrom().voidItem();
            }
            known.correct(row);
            return Panache.getSession().chain(session -> session.flush()).chain(() -> residents.renew(row));
        });
    }

    private NewResident rowOf(Person person, Household household, UUID id) {
        person.mustBePlausible(clock, "birthYear");
        return person.seal(id, tokens, numbers).behind(household);
    }
}

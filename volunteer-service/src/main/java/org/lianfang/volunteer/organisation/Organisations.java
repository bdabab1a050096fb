package org.lianfang.volunteer.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.opening.OpenedCommunities;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.OwnScope;
import org.lianfang.volunteer.VolunteerOperation;

/**
 * The organisations of a community, listed by those who run its shifts. Naming a contact gives her no grant: she books for the
 * organisation while she is named and while a grant of her own lets her book in its community.
 */
@Singleton
class Organisations {

    private final Door door;
    private final Caller caller;
    private final OpenedCommunities communities;
    private final Fingerprints fingerprints;
    private final OrganisationRows rows;
    private final Clock clock;

    Organisations(
            Door door,
            Caller caller,
            OpenedCommunities communities,
            Fingerprints fingerprints,
            OrganisationRows rows,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.communities = communities;
        this.fingerprints = fingerprints;
        this.rows = rows;
        this.clock = clock;
    }

    Uni<Page<Organisation>> list(String area, PageRequest page) {
        var scope = caller.scope(VolunteerOperation.KEEP_ORGANISATIONS).within(area);
        return door.read(scope, reach -> rows.page(reach, page))
                .map(found -> Page.of(found, page, each -> List.of(each.name(), each.id()), null));
    }

    /** Those for which the caller books. */
    Uni<List<Organisation>> mine() {
        return door.read(OwnScope.of(caller, VolunteerOperation.BOOK_FOR_GROUP), rows::ofContact);
    }

    /** Sent twice, it happens once (rule 6). */
    Uni<Organisation> add(OrganisationInput input) {
        UUID id = input.id() == null ? Ids.next() : input.id();
        byte[] fingerprint = fingerprints.of("organisation", input, OrganisationInput.DEFAULTS);
        return door.write(VolunteerOperation.KEEP_ORGANISATIONS, (reach, note) -> {
            note.on(id).in(input.communityCode());
            Uni<Void> place = reach.covers(input.communityCode())
                    ? Uni.createFrom().voidItem()
                    : communities.refuse(input.communityCode());
            return place.chain(() -> rows.add(
                            id, input, fingerprint, caller.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)))
                    .invoke(added -> {
                        if (added == 0) note.repeated();
                    })
                    .chain(() -> rows.kept(reach, id, fingerprint));
        });
    }

    /** @param contact who books from now on; null: nobody, until one is named. What was booked stays. */
    Uni<Organisation> nameContact(UUID id, Contact contact) {
        return door.write(VolunteerOperation.KEEP_ORGANISATIONS, (reach, note) -> rows.one(reach, id)
                .chain(there -> {
                    note.on(id).in(there.communityCode());
                    if (contact != null) note.on(contact.volunteerId());
                    if (Objects.equals(there.contact(), contact)) {
                        note.repeated();
                        return Uni.createFrom().item(there);
                    }
                    return rows.nameContact(id, contact).chain(() -> rows.one(reach, id));
                }));
    }
}

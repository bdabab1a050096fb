package org.lianfang.supply.placing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.lianfang.supply.recipient.Gender;
import org.lianfang.supply.recipient.Recipient;
import org.lianfang.supply.sibling.Siblings;

/** Name and phone as given, else those of the household's head where registry-service shows them to the caller. */
@Singleton
class Recipients {

    private final Siblings siblings;

    Recipients(Siblings siblings) {
        this.siblings = siblings;
    }

    /** The contact behind a door, without an address; not asked for where both are given. */
    Uni<Contact> atHousehold(UUID householdId, boolean allGiven) {
        if (allGiven) return Uni.createFrom().item(Contact.UNKNOWN);
        return siblings.head(householdId)
                .map(head -> head.map(one -> new Contact(one.name(), one.phone(), Gender.said(one.gender())))
                        .orElse(Contact.UNKNOWN));
    }

    record Contact(String name, String phone, Gender gender) {

        static final Contact UNKNOWN = new Contact(null, null, null);

        Recipient at(String address, String givenName, String givenPhone) {
            String called = Given.first(givenName, name);
            boolean head = called != null && called.equals(name);
            return new Recipient(address, called, Given.first(givenPhone, phone), head ? gender : null);
        }
    }
}

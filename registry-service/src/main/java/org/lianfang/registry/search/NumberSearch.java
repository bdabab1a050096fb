package org.lianfang.registry.search;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.lianfang.platform.caller.Caller;
import org.lianfang.registry.access.Conditions;
import org.lianfang.registry.access.RegistryOperation;
import org.lianfang.registry.secrecy.IdNumber;
import org.lianfang.registry.secrecy.Phone;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Search by an exact full phone or ID number: for those who may reveal a person, and never without an audit entry. */
@Singleton
public class NumberSearch {

    private final Caller caller;
    private final SealedNumbers numbers;
    private final PersonTokens tokens;

    NumberSearch(Caller caller, SealedNumbers numbers, PersonTokens tokens) {
        this.caller = caller;
        this.numbers = numbers;
        this.tokens = tokens;
    }

    /** The hash of a number; of a phone also that of its end, by which it is found. */
    public record Wanted(byte[] idNumber, byte[] phone, byte[] phoneEnd) {

        /** Narrows a query to those who have the number; {@code %s} of the clause is what is asked of {@code resident}, whose alias is given. */
        public Conditions narrow(Conditions conditions, String clause, String alias) {
            if (idNumber != null)
                return conditions.and(clause.formatted(alias + ".id_number_hash = :hash"), "hash", idNumber);
            return conditions
                    .and(
                            clause.formatted("%1$s.phone_end = :end and %1$s.phone_hash = :hash".formatted(alias)),
                            "hash",
                            phone)
                    .with("end", phoneEnd);
        }
    }

    /** What is looked for, where the text is a whole number and the caller may search by one. */
    public Optional<Wanted> in(String text) {
        if (text == null || caller.scope(RegistryOperation.SEARCH_BY_NUMBER).isEmpty()) return Optional.empty();
        Optional<Wanted> idNumber = IdNumber.read(text).map(number -> new Wanted(numbers.hashOf(number), null, null));
        if (idNumber.isPresent()) return idNumber;
        return Phone.read(text).map(phone -> new Wanted(null, numbers.hashOf(phone), tokens.endOf(phone.text())));
    }
}

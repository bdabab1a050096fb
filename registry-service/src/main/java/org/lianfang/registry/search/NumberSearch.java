package org.lianfang.registry.search;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.lianfang.platform.caller.Caller;
import org.lianfang.registry.access.RegistryOperation;
import org.lianfang.registry.secrecy.IdNumber;
import org.lianfang.registry.secrecy.Phone;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Search by an exact full phone or ID number: for those who may reveal a person, and never without an audit entry. */
@Singleton
public class NumberSearch {

    private final Caller caller;
    private final SealedNumbers numbers;

    NumberSearch(Caller caller, SealedNumbers numbers) {
        this.caller = caller;
        this.numbers = numbers;
    }

    /** A hash to look for, and the column of {@code resident} it stands in. */
    public record Wanted(String column, byte[] hash) {}

    /** What is looked for, where the text is a whole number and the caller may search by one. */
    public Optional<Wanted> in(String text) {
        if (text == null || caller.scope(RegistryOperation.SEARCH_BY_NUMBER).isEmpty()) return Optional.empty();
        Optional<Wanted> idNumber =
                IdNumber.read(text).map(number -> new Wanted("id_number_hash", numbers.hashOf(number)));
        if (idNumber.isPresent()) return idNumber;
        return Phone.read(text).map(phone -> new Wanted("phone_hash", numbers.hashOf(phone)));
    }
}

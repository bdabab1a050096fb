package org.lianfang.volunteer.person;

import java.util.UUID;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.secrecy.KeyedHash;

/**
 * Someone without a login, as those who bring her name her. Name and phone together are one person in one community, whoever names
 * her: her id follows from them, so that her shifts collide and her hours add up wherever she was put on a list. It is a keyed hash
 * and tells neither.
 */
public record NamedPerson(UUID id, String name, String phone) {

    private static final String KIND = "volunteer.person";
    private static final char BETWEEN = '\u001f';

    public static NamedPerson of(String name, String phone, String communityCode, KeyedHash hash) {
        return keyed(name, phone.strip(), phone.replaceAll("[ -]", "").strip(), communityCode, hash);
    }

    /** A name alone is nobody in particular: she is the one of this sending. */
    public static NamedPerson withoutPhone(String name, UUID sentAs, String communityCode, KeyedHash hash) {
        return keyed(name, null, "sent as " + sentAs, communityCode, hash);
    }

    private static NamedPerson keyed(String name, String phone, String mark, String communityCode, KeyedHash hash) {
        String plain = name.strip().replaceAll("\\s+", " ");
        byte[] key = hash.of(KIND, communityCode + BETWEEN + plain + BETWEEN + mark);
        return new NamedPerson(Ids.derived(UUID.nameUUIDFromBytes(key), "listed person", 0), plain, phone);
    }
}

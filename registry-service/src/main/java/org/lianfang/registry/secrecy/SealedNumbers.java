package org.lianfang.registry.secrecy;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.platform.secrecy.KeyedHash;

/** Seals a resident's numbers, and the note that may hold more of them, for the row they stand in, and hashes them. */
@Singleton
public class SealedNumbers {

    private static final String PHONE = "resident.phone";
    private static final String ID_NUMBER = "resident.id_number";
    private static final String NOTE = "resident.note";

    private final FieldCipher cipher;
    private final KeyedHash hash;

    SealedNumbers(FieldCipher cipher, KeyedHash hash) {
        this.cipher = cipher;
        this.hash = hash;
    }

    public byte[] sealPhone(UUID resident, Phone phone) {
        return phone == null ? null : cipher.encrypt(PHONE, resident, phone.text());
    }

    public byte[] sealIdNumber(UUID resident, IdNumber number) {
        return number == null ? null : cipher.encrypt(ID_NUMBER, resident, number.text());
    }

    public byte[] sealNote(UUID resident, String note) {
        return cipher.encrypt(NOTE, resident, note);
    }

    public String openNote(UUID resident, byte[] stored) {
        return cipher.decrypt(NOTE, resident, stored);
    }

    public String openPhone(UUID resident, byte[] stored) {
        return cipher.decrypt(PHONE, resident, stored);
    }

    public String openIdNumber(UUID resident, byte[] stored) {
        return cipher.decrypt(ID_NUMBER, resident, stored);
    }

    public byte[] hashOf(Phone phone) {
        return phone == null ? null : hash.of(PHONE, phone.text());
    }

    /** Of a note, to tell whether it changes; nothing is found by it. */
    public byte[] hashOfNote(String note) {
        return note == null ? null : hash.of(NOTE, note);
    }

    public byte[] hashOf(IdNumber number) {
        return number == null ? null : hash.of(ID_NUMBER, number.text());
    }
}

package org.lianfang.volunteer.mail;

import java.time.Instant;

/**
 * Where the caller is told by mail.
 *
 * @param available whether this installation sends mail at all
 * @param address null for nowhere
 * @param confirmedAt null until the code came back; nothing but the code is sent before
 */
public record OwnMail(boolean available, String address, Instant confirmedAt) {

    @Override
    public String toString() {
        return "OwnMail";
    }
}

package org.lianfang.volunteer.outbox;

/** Trying again would change nothing; the message is a word of ours and holds nothing of the person. */
public final class Undeliverable extends RuntimeException {

    public Undeliverable(String because) {
        super(because, null, false, false);
    }
}

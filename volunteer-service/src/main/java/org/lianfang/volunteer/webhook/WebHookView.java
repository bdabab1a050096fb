package org.lianfang.volunteer.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A program that is told.
 *
 * @param secret signs the calls: only in the answer that makes it, else null
 */
public record WebHookView(UUID id, String communityCode, String url, Instant madeAt, String secret) {

    @Override
    public String toString() {
        return "WebHookView[" + id + "]";
    }
}

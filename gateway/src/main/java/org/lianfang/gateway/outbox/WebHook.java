package org.lianfang.gateway.outbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A program elsewhere that is told. */
@Description(
        "A program that is told, by HTTPS, what the people of a community are told: ids, no names. secret: signs the calls; only in the answer that makes it.")
public record WebHook(
        @Id @NonNull UUID id,
        @Ignore String communityCode,
        @NonNull String url,
        @NonNull Instant madeAt,
        String secret) {

    @Override
    public String toString() {
        return "WebHook[" + id + "]";
    }
}

package org.lianfang.volunteer.round;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lianfang.platform.caller.Caller;

/**
 * The service acting for itself: its transactions open through the door like everyone's, and the audit names it. Only for work that
 * no login has begun; each runs in a request context of its own.
 */
@Singleton
public class OwnLogin {

    private static final String NAME = "volunteer-service";
    private static final UUID ID = UUID.nameUUIDFromBytes(NAME.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    private static final Map<String, Object> CLAIMS = Map.of("sub", ID.toString(), "preferred_username", NAME);

    private final CurrentIdentityAssociation identity;

    OwnLogin(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    public void enter() {
        identity.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new Self())
                .addRole(Caller.OPERATOR)
                .build());
    }

    private static final class Self implements JsonWebToken {
        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public Set<String> getClaimNames() {
            return CLAIMS.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) CLAIMS.get(claim);
        }
    }
}

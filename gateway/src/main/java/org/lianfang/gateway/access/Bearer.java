package org.lianfang.gateway.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;

/** The verified access token of a caller, whether it came in the header or belongs to the session of a cookie. */
public final class Bearer {

    private Bearer() {}

    /** Null where nobody is logged in. */
    public static String of(SecurityIdentity identity) {
        TokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token == null) token = identity.getCredential(TokenCredential.class);
        return token == null ? null : token.getToken();
    }
}

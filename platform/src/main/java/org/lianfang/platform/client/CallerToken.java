package org.lianfang.platform.client;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** Sends the caller's own token on: no service has rights of its own over another (docs/adr). */
@Singleton
@Unremovable
public class CallerToken implements ClientHeadersFactory {

    private final SecurityIdentity identity;

    CallerToken(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        TokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token == null) token = identity.getCredential(TokenCredential.class);
        if (token != null) headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken());
        return headers;
    }
}

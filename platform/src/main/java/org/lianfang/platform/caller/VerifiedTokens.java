package org.lianfang.platform.caller;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Knows a bearer token again for the seconds in which one page sends it with each of its requests (ADR 24). Only the very same text
 * is known again, never longer than the token holds, and what was refused is checked anew each time.
 */
@Singleton
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    static final Duration KEPT_FOR = Duration.ofSeconds(10);
    // Some kilobytes each.
    static final int MOST = 1_000;

    private static final String REQUEST = RoutingContext.class.getName();
    private static final String BLOCKING = AuthenticationRequestContext.class.getName();
    private static final Set<String> OF_THE_REQUEST = Set.of(REQUEST, BLOCKING);
    /** What the framework notes of the token, or of the login server; none of it changes from one request to the next. */
    private static final Set<String> OF_THE_TOKEN = Set.of(
            OidcUtils.QUARKUS_IDENTITY_EXPIRE_TIME,
            OidcUtils.TENANT_ID_ATTRIBUTE,
            OidcUtils.CONFIG_METADATA_ATTRIBUTE,
            OidcProviderClient.class.getName());

    private final OidcIdentityProvider framework;
    // Not the clock of the rules: the framework tells a token's end by the machine's.
    private final Kept<Bearer, SecurityIdentity> known = new Kept<>(MOST, KEPT_FOR, Clock.systemUTC());

    VerifiedTokens(OidcIdentityProvider framework) {
        this.framework = framework;
    }

    private record Bearer(String tenant, String token) {}

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the framework's own, which reads everything that is not known. */
    @Override
    public int priority() {
        return framework.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext blocking) {
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
        OidcTenantConfig tenant = http.get(OidcTenantConfig.class.getName());
        if (!(request.getToken() instanceof AccessTokenCredential credential) || !countsByItself(tenant))
            return Uni.createFrom().nullItem();
        String token = credential.getToken();
        SecurityIdentity before = known.find(new Bearer(tenant.tenantId().orElse(null), token));
        return before == null
                ? framework.authenticate(request, blocking).invoke(identity -> keep(token, identity))
                : Uni.createFrom().item(within(before, http, blocking));
    }

    /** A token that counts only together with a certificate or a proof is left to the framework. */
    static boolean countsByItself(OidcTenantConfig tenant) {
        return tenant != null
                && !tenant.token().binding().certificate()
                && tenant.token().authorizationScheme().equalsIgnoreCase("Bearer");
    }

    private void keep(String token, SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken claims)) return;
        var lasting = new HashMap<>(identity.getAttributes());
        lasting.keySet().removeAll(OF_THE_REQUEST);
        // Whatever else the framework may come to note could belong to one request, or, like what an introspection
        // says, change.
        if (!OF_THE_TOKEN.containsAll(lasting.keySet())) return;
        known.keep(
                new Bearer(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE), token),
                copy(identity, lasting).build(),
                Instant.ofEpochSecond(claims.getExpirationTime()));
    }

    private static SecurityIdentity within(
            SecurityIdentity known, RoutingContext http, AuthenticationRequestContext blocking) {
        return copy(known, known.getAttributes())
                .addAttribute(REQUEST, http)
                .addAttribute(BLOCKING, blocking)
                .build();
    }

    private static QuarkusSecurityIdentity.Builder copy(SecurityIdentity identity, Map<String, Object> attributes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(identity.getRoles())
                .addPermissions(identity.getPermissions())
                .addAttributes(attributes);
    }
}

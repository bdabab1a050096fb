package org.lianfang.platform.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lianfang.platform.scope.Operation;
import org.lianfang.platform.scope.Scope;
import org.lianfang.platform.time.ChinaTime;

/** Who sent this request: read from the verified access token and from nothing else. */
@RequestScoped
public class Caller {

    /** The service login that opens communities and loads in bulk; it belongs to no person. */
    public static final String OPERATOR = "operator";

    private final SecurityIdentity identity;
    private final Clock clock;
    private List<Grant> grants;

    @Inject
    Caller(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    protected Caller() {
        this.identity = null;
        this.clock = null;
    }

    /** The person's stable id; also the id of the volunteer behind the login. */
    public UUID id() {
        return UUID.fromString(token().getSubject());
    }

    public String username() {
        return Optional.ofNullable(token().<String>getClaim("preferred_username"))
                .orElseGet(() -> token().getSubject());
    }

    public String displayName() {
        return Optional.ofNullable(token().<String>getClaim("name")).orElseGet(this::username);
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean isOperator() {
        return identity.hasRole(OPERATOR);
    }

    /** The grants that hold today. A grant counts only where the token also carries its role. */
    public List<Grant> grants() {
        if (grants == null) {
            LocalDate today = ChinaTime.today(clock);
            grants = claims().stream()
                    .flatMap(claim -> Grant.parse(claim).stream())
                    .filter(grant -> grant.holdsOn(today))
                    .filter(grant -> identity.hasRole(grant.role().claim()))
                    .toList();
        }
        return grants;
    }

    /** The own household of a resident. */
    public Optional<UUID> household() {
        if (!identity.hasRole(Role.RESIDENT.claim())) return Optional.empty();
        String claim = token().getClaim("household");
        try {
            return Optional.ofNullable(claim).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The roles in force: those of the grants, and RESIDENT with a household. */
    public Set<Role> roles() {
        var roles = new java.util.TreeSet<Role>();
        grants().forEach(grant -> roles.add(grant.role()));
        if (household().isPresent()) roles.add(Role.RESIDENT);
        return roles;
    }

    /** Whether one of these roles is granted for the whole of the place with this code. */
    public boolean mayAt(String code, Collection<Role> allowed) {
        return grants().stream().anyMatch(grant -> allowed.contains(grant.role()) && grant.covers(code));
    }

    /** What the operation may touch for this caller; may be empty, which the door refuses. */
    public Scope scope(Operation operation) {
        return Scope.of(operation, grants(), household().orElse(null), operation.ownPerson() ? id() : null);
    }

    private List<String> claims() {
        Object claim = token().getClaim("grants");
        if (claim instanceof JsonArray array) {
            return array.stream()
                    .filter(JsonString.class::isInstance)
                    .map(value -> ((JsonString) value).getString())
                    .toList();
        }
        if (claim instanceof Collection<?> texts)
            return texts.stream().map(String::valueOf).toList();
        return claim instanceof String one ? List.of(one) : List.of();
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}

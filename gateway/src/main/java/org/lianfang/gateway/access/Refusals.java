package org.lianfang.gateway.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Service;
import org.lianfang.gateway.service.Services;

/** Sends what the gateway refused to the service that keeps its audit. The answer to the person never waits for it. */
@Singleton
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int MOST_IDS = 200;

    private final Services services;
    private final SecurityIdentity identity;
    private final RegistryRefusalClient registry;
    private final IsolationRefusalClient isolation;
    private final SupplyRefusalClient supply;
    private final VolunteerRefusalClient volunteer;

    Refusals(
            Services services,
            SecurityIdentity identity,
            @RestClient RegistryRefusalClient registry,
            @RestClient IsolationRefusalClient isolation,
            @RestClient SupplyRefusalClient supply,
            @RestClient VolunteerRefusalClient volunteer) {
        this.services = services;
        this.identity = identity;
        this.registry = registry;
        this.isolation = isolation;
        this.supply = supply;
        this.volunteer = volunteer;
    }

    /** The token is read now: this may still be under way when the request has ended. */
    void tell(Service owner, String operation, Object[] arguments) {
        var ids = new LinkedHashSet<UUID>();
        for (Object argument : arguments) collect(argument, ids);
        var refusal = new Refusal(operation, ids.stream().limit(MOST_IDS).toList());
        RefusalClient client =
                switch (owner) {
                    case REGISTRY -> registry;
                    case ISOLATION -> isolation;
                    case SUPPLY -> supply;
                    case VOLUNTEER -> volunteer;
                };
        String bearer = "Bearer " + Bearer.of(identity);
        services.write(owner, () -> client.record(bearer, refusal))
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf("A refusal of %s was not recorded by %s", operation, owner.module()));
    }

    /** The ids that an operation names: ids, not values. */
    private static void collect(Object value, Set<UUID> ids) {
        if (value instanceof UUID id) ids.add(id);
        else if (value instanceof String text && Ids.isId(text)) ids.add(UUID.fromString(text));
        else if (value instanceof Collection<?> values) values.forEach(each -> collect(each, ids));
        else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(record), ids);
                } catch (ReflectiveOperationException notReadable) {
                    // An audit entry with fewer ids is better than none.
                }
            }
        }
    }

    /** What a service is told: an operation's name and the ids it named. */
    record Refusal(String operation, List<UUID> ids) {}
}

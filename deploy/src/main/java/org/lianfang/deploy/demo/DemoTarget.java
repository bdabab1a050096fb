package org.lianfang.deploy.demo;

import java.net.URI;
import org.lianfang.deploy.stack.LocalStack;
import org.lianfang.deploy.stack.Part;

/**
 * Where the demo goes and as whom: the services, the gateway, and the login server of the local realm.
 *
 * @param tokenEndpoint the token endpoint of realm {@code lianfang}
 * @param operatorClient the service login that opens communities and loads in bulk
 * @param password of every demo login
 */
public record DemoTarget(
        URI registry,
        URI isolation,
        URI supply,
        URI volunteer,
        URI gateway,
        URI tokenEndpoint,
        String operatorClient,
        String operatorSecret,
        String password) {

    /** A stack of this machine, with the logins of the local realm. */
    public static DemoTarget of(LocalStack stack) {
        return new DemoTarget(
                stack.url(Part.REGISTRY),
                stack.url(Part.ISOLATION),
                stack.url(Part.SUPPLY),
                stack.url(Part.VOLUNTEER),
                stack.url(Part.GATEWAY),
                stack.url(Part.KEYCLOAK).resolve("/realms/lianfang/protocol/openid-connect/token"),
                "lianfang-operator",
                stack.operatorSecret(),
                "lianfang");
    }

    @Override
    public String toString() {
        // A record would print its secrets.
        return "DemoTarget[gateway=" + gateway + "]";
    }
}

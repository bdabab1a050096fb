package org.lianfang.deploy.demo;

import java.net.URI;

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

    @Override
    public String toString() {
        // A record would print its secrets.
        return "DemoTarget[gateway=" + gateway + "]";
    }
}

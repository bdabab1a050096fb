package org.lianfang.gateway;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes every call that the gateway makes to a service. */
@Provider
public class Downstream implements ClientRequestFilter {

    private static final List<String> CALLS = new CopyOnWriteArrayList<>();

    @Override
    public void filter(ClientRequestContext request) {
        CALLS.add(request.getMethod() + " " + request.getUri().getPath());
    }

    public static void forget() {
        CALLS.clear();
    }

    public static List<String> calls() {
        return List.copyOf(CALLS);
    }
}

package org.lianfang.gateway.service;

/** A problem that names the service it came from. */
public interface OfService {

    /** As {@link Service#module}. */
    String service();
}

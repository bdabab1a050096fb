package org.lianfang.gateway.service;

/** The services that the gateway asks. */
public enum Service {
    REGISTRY("registry-service"),
    ISOLATION("isolation-service"),
    SUPPLY("supply-service"),
    VOLUNTEER("volunteer-service");

    private final String module;

    Service(String module) {
        this.module = module;
    }

    /** The name that errors and operators know it by. */
    public String module() {
        return module;
    }
}

package org.lianfang.deploy.stack;

import java.util.List;
import java.util.Locale;

/** What runs in the stack, in the order of its start. */
public enum Part {
    POSTGRES(15_432, "四个数据库 · four databases"),
    KEYCLOAK(8_180, "登录 · login, realm lianfang"),
    REGISTRY(8_081, "户与居民 · divisions, households, residents"),
    VOLUNTEER(8_084, "志愿与班次 · shifts, bookings, hours"),
    ISOLATION(8_082, "居家观察 · isolation cases, health checks"),
    SUPPLY(8_083, "代购代办 · orders, deliveries"),
    GATEWAY(8_080, "入口与图 · the graph, login, web pages");

    /** The services that own a database, in the order of their start: one follows those that it asks. */
    public static final List<Part> SERVICES = List.of(REGISTRY, VOLUNTEER, ISOLATION, SUPPLY);

    private final int usualPort;
    private final String owns;

    Part(int usualPort, String owns) {
        this.usualPort = usualPort;
        this.owns = owns;
    }

    /** In lower case; for a service also the name of its database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Maven module of a service or the gateway. */
    public String module() {
        return this == GATEWAY ? "gateway" : id() + "-service";
    }

    public String portVariable() {
        return "LIANFANG_" + name() + "_PORT";
    }

    int usualPort() {
        return usualPort;
    }

    String owns() {
        return owns;
    }
}

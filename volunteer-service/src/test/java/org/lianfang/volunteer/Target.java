package org.lianfang.volunteer;

import org.lianfang.platformtest.Persona;

/** Where the target of a request lies, seen from 城东社区 in 会城街道. */
enum Target {
    OWN(Persona.CHENGDONG),
    OTHER_COMMUNITY(Persona.XIANZHOU),
    OTHER_STREET(Persona.SONGYUAN),
    ABSENT("990000000000");

    private final String area;

    Target(String area) {
        this.area = area;
    }

    String area() {
        return area;
    }
}

package org.lianfang.supply.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of design, section 4, for this service: one row an operation, one column a role. A number is the status of a write on
 * the own area. FULL: a read that answers rows there; NONE: one that answers no row; REFUSED: 403.
 */
final class Expectation {

    static final List<String> ROLES = List.of(
            "street-officer",
            "community-manager",
            "grid-worker",
            "property-staff",
            "health-worker",
            "volunteer",
            "resident",
            "nobody",
            "operator");

    private static final String TABLE =
            """
            GET /orders                   FULL    FULL FULL FULL    NONE    NONE    FULL    REFUSED REFUSED
            POST /orders                  403     200  200  200     403     403     200     403     403
            POST /orders/pages            FULL    FULL FULL FULL    NONE    NONE    FULL    REFUSED REFUSED
            POST /orders/by-ids           FULL    FULL FULL FULL    NONE    NONE    FULL    REFUSED REFUSED
            POST /orders/by-households    FULL    FULL FULL FULL    NONE    NONE    FULL    REFUSED REFUSED
            POST /orders/by-shifts        FULL    FULL FULL FULL    NONE    NONE    FULL    REFUSED REFUSED
            POST /orders/in-hand          REFUSED REFUSED REFUSED REFUSED REFUSED NONE REFUSED REFUSED REFUSED
            POST /orders/of-visit         403     200  200  403     404     403     200     403     403
            POST /orders/assign           403     200  200  403     403     403     403     403     403
            POST /orders/ready            403     200  200  403     403     403     403     403     403
            POST /orders/{id}/deliver     403     200  200  200     403     404     403     403     403
            POST /orders/{id}/cancel      403     200  200  200     404     403     200     403     403
            POST /texts/lines             REFUSED FULL FULL FULL    FULL    REFUSED FULL    REFUSED REFUSED
            POST /supply/summaries        FULL    FULL FULL REFUSED FULL    REFUSED REFUSED REFUSED REFUSED
            POST /supply/summaries/days   FULL    FULL FULL REFUSED FULL    REFUSED REFUSED REFUSED REFUSED
            GET /operator/communities     403     403  403  403     403     403     403     403     200
            PUT /operator/communities     403     403  403  403     403     403     403     403     204
            PUT /operator/orders          403     403  403  403     403     403     403     403     200
            POST /audit/refusals          204     204  204  204     204     204     204     204     204
            """;

    private Expectation() {}

    /** By operation and role. */
    static Map<String, Map<String, String>> table() {
        Map<String, Map<String, String>> table = new HashMap<>();
        for (String line : TABLE.split("\n")) {
            String[] cells = line.split(" +");
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < ROLES.size(); i++) row.put(ROLES.get(i), cells[i + 2]);
            table.put(cells[0] + " " + cells[1], row);
        }
        return table;
    }
}

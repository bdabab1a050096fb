package org.lianfang.isolation.access;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.XIANZHOU;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Persona;

/** A filter's area narrows what a resident sees as it narrows a grant: the own household lies in one community only. */
@OnIsolation
class OwnHouseholdTest {

    private static final List<String> LISTS = List.of("/cases?", "/checks?", "/due-checks?on=" + AnOrder.today() + "&");

    @Test
    void theOwnRowsStandInTheOwnAreaAndInNoOther() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        AnOrder.forFlat(CHENGDONG, flat).by(MANAGER).statusCode(200);
        AVisit.to(flat).reading(flat.resident(), 36.5).by(GRID_WORKER).statusCode(200);
        Persona resident = Persona.resident(flat.id());

        for (String list : LISTS) {
            for (String area : List.of("", CHENGDONG, Persona.HUICHENG)) {
                resident.asks()
                        .get(list + "count=true" + (area.isEmpty() ? "" : "&area=" + area))
                        .then()
                        .statusCode(200)
                        .body("nodes", not(empty()));
            }
            for (String area : List.of(XIANZHOU, Persona.SONGYUAN)) {
                resident.asks()
                        .get(list + "count=true&area=" + area)
                        .then()
                        .statusCode(200)
                        .body("nodes", empty())
                        .body("totalCount", equalTo(0));
            }
        }
    }
}

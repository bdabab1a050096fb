package org.lianfang.supply.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.OnSupply;

@OnSupply
class ReadTextTest {

    @Test
    void aNoteIsReadIntoLinesAndNothingIsStored() {
        String orders =
                Database.column("supply", "select count(*) from supply_order").get(0);

        Persona.GRID_WORKER
                .asks()
                .body(Map.of("text", "面粉5斤、白糖2斤、香醋1瓶"))
                .post("/texts/lines")
                .then()
                .statusCode(200)
                .body("item", contains("面粉", "白糖", "香醋"))
                .body("quantity", contains(5f, 2f, 1f))
                .body("[0].brandLocked", equalTo(false))
                .body("kind", contains("GROCERIES", "GROCERIES", "GROCERIES"));

        assertThat(Database.column("supply", "select count(*) from supply_order"))
                .containsExactly(orders);
    }

    @Test
    void anEmptyNoteHoldsNoLine() {
        Persona.GRID_WORKER
                .asks()
                .body(Map.of("text", ""))
                .post("/texts/lines")
                .then()
                .body("", hasSize(0));
    }

    @Test
    void aNoteThatIsTooLongIsBadInput() {
        Persona.GRID_WORKER
                .asks()
                .body(Map.of("text", "米".repeat(4001)))
                .post("/texts/lines")
                .then()
                .statusCode(400)
                .body("field", equalTo("text"));
    }
}

package org.lianfang.supply.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.supply.Request.anOrder;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;

/** Design, rule 7: a dump without the key shows neither names nor phones. */
@OnSupply
class SealedWordsTest {

    private static final List<String> TABLES =
            List.of("supply_order", "order_line", "household_reference", "audit_entry", "daily_summary");

    @Test
    void aDumpShowsNeitherTheRecipientNorWhatWasSaid() {
        Home home = Home.in(Persona.CHENGDONG);
        UUID id = anOrder()
                .of(home)
                .saying("送到试验门口 15409876543 面粉5斤")
                .with("contactName", "欧阳试验")
                .with("contactPhone", "15401234567")
                .placed();
        Persona.MANAGER
                .asks()
                .body(Map.of("note", "交给赵试验 15407777777"))
                .post("/orders/" + id + "/deliver")
                .then()
                .statusCode(200);

        for (String table : TABLES) {
            String dump = String.join("\n", Database.column("supply", "select row(t.*)::text from " + table + " t"));
            for (String secret : List.of("15409876543", "15401234567", "15407777777", "欧阳试验", "赵试验", home.address())) {
                assertThat(dump).as(table).doesNotContain(secret).doesNotContain(hex(secret));
            }
        }
    }

    @Test
    void whatWasSealedReadsInClearAgain() {
        UUID id = anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .with("contactPhone", "15401234567")
                .placed();

        String phone = Persona.MANAGER
                .asks()
                .body(Map.of("ids", List.of(id)))
                .post("/orders/by-ids")
                .then()
                .extract()
                .path("[0].recipient.phone");

        assertThat(phone).isEqualTo("15401234567");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}

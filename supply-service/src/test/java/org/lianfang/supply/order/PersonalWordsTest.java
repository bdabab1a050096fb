package org.lianfang.supply.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.supply.Request.anOrder;
import static org.lianfang.supply.Request.see;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.DutyShift;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;

/** What people write where a thing should stand reaches nobody who only hands over, and not the street (design, section 4). */
@OnSupply
class PersonalWordsTest {

    @ParameterizedTest
    @CsvSource({
        "爷爷高血压，买降压药2盒、米5斤,高血压 爷爷 降压",
        "孩子发烧在隔离，要退热贴两盒,发烧 隔离 退热 孩子",
        "丈夫王建国密接，来两斤肉,丈夫 王建国 密接",
        "联系人李强 13812345678，鸡蛋30个,李强 13812345678 联系人",
        "婆婆瘫痪要护理垫2包，爷爷要阿奇霉素一盒,婆婆 瘫痪 爷爷 阿奇霉素",
        "电话13812345678别打，找李强，王奶奶收,电话 李强 王奶奶 别打"
    })
    void ofANoteNeitherIllnessNorKinNorNameNorPhoneIsRead(String note, String words) {
        UUID id = anOrder().of(Home.in(Persona.CHENGDONG)).saying(note).placed();
        Persona volunteer = DutyShift.newVolunteer();
        DutyShift.in(Persona.CHENGDONG).holding(Persona.CHENGDONG, id).checkIn(volunteer);

        for (Persona reader : List.of(Persona.PROPERTY_STAFF, volunteer, Persona.STREET_OFFICER)) {
            ValidatableResponse shown = see(reader, id);
            for (String word : words.split(" ")) shown.body("[0].lines.toString()", not(containsString(word)));
        }
        see(Persona.MANAGER, id).body("[0].text", equalTo(note));
    }

    @Test
    void theThingsThemselvesAreReadWithTheirAmounts() {
        UUID id = anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .saying("爷爷高血压，买降压药2盒、米5斤")
                .placed();

        for (Persona reader : List.of(Persona.PROPERTY_STAFF, Persona.STREET_OFFICER)) {
            see(reader, id)
                    .body("[0].lines.item", contains("物品", "药品", "米"))
                    .body("[0].lines.text", contains("物品", "药品", "米"))
                    .body("[0].lines.quantity", contains(1f, 2f, 5f))
                    .body("[0].lines.unit", contains(null, "盒", "斤"));
        }
    }

    @Test
    void aLineTypedIntoAFormIsReadNoFurther() {
        Map<String, Object> typed = Map.of(
                "item", "丈夫王建国密接",
                "quantity", 3,
                "unit", "找李强",
                "brand", "癌症晚期",
                "daysLeft", 2,
                "note", "高血压，15401000009");
        Map<String, Object> known = Map.of("item", "飞鹤奶粉3段", "quantity", 2, "unit", "罐", "brand", "飞鹤", "note", "孩子发烧");
        UUID id = anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .without("text")
                .with("lines", List.of(typed, known))
                .placed();

        see(Persona.PROPERTY_STAFF, id)
                .body("[0].lines.item", contains("药品", "飞鹤奶粉3段"))
                .body("[0].lines.quantity", contains(3f, 2f))
                .body("[0].lines.unit", contains(null, "罐"))
                .body("[0].lines.brand", contains(null, "飞鹤"))
                .body("[0].lines.daysLeft", everyItem(nullValue()))
                .body("[0].lines.note", everyItem(nullValue()));
        see(Persona.STREET_OFFICER, id)
                .body("[0].lines.item", contains("药品", "飞鹤奶粉3段"))
                .body("[0].lines.daysLeft", hasItem(2))
                .body("[0].lines.note", everyItem(nullValue()))
                .body("[0].toString()", not(containsString("癌症")));
        see(Persona.GRID_WORKER, id).body("[0].lines.item", hasItem("丈夫王建国密接"));
    }

    @Test
    void thePhoneInAnAddressIsReadByNeitherStreetNorPropertyStaff() {
        UUID id = anOrder().to("南门岗亭 张桂芳家 13812345678").placed();

        see(Persona.PROPERTY_STAFF, id).body("[0].recipient.address", equalTo("南门岗亭 张桂芳家 ****"));
        see(Persona.STREET_OFFICER, id).body("[0].recipient.address", equalTo("南门岗亭 张桂芳家 ****"));
        see(Persona.GRID_WORKER, id).body("[0].recipient.address", equalTo("南门岗亭 张桂芳家 13812345678"));
    }
}

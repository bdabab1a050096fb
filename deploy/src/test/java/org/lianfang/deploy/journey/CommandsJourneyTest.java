package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.deploy.journey.Script.Ran;
import org.lianfang.deploy.stack.Part;

/** People start from what they have, by command: a roster of Excel or CSV, and the official list of places. */
@Order(31)
@ExtendWith(RunningStack.Once.class)
class CommandsJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final String HEADINGS = "姓名,身份证号,手机号,小区,楼栋,单元,房号,与户主关系";
    private static final List<String> GOOD =
            List.of("令一,,13800000001,命令苑,1栋,1单元,101,户主", "令二,,,命令苑,1栋,1单元,101,子", "令三,,,命令苑,1栋,1单元,102,户主");
    private static final String WRONG = "令四,,1380000000x,命令苑,1栋,1单元,102,配偶";

    // Of 会城街道's neighbours nobody: 清水河街道 of another city, with a community that the demo does not open.
    private static final String STREET = "440303010";
    private static final String COMMUNITY = "440303010002";
    private static final String OFFICER = "street-officer-qingshuihe";
    private static final String MANAGER = "community-manager-nigang";
    private static final String AREA =
            """
            {"realm": "lianfang",
             "groups": [{"name": "440303010 清水河街道", "subGroups": [
               {"name": "street-officer", "attributes": {"grants": ["street-officer@440303010"]}, "realmRoles": ["street-officer"]},
               {"name": "440303010002 泥岗社区", "subGroups": [
                 {"name": "community-manager", "attributes": {"grants": ["community-manager@440303010002"]},
                  "realmRoles": ["community-manager"]}]}]}],
             "users": [
               {"username": "street-officer-qingshuihe", "firstName": "甄清水", "email": "street-officer-qingshuihe@example.invalid",
                "emailVerified": true, "enabled": true, "credentials": [{"type": "password", "value": "lianfang", "temporary": false}],
                "groups": ["/440303010 清水河街道/street-officer"]},
               {"username": "community-manager-nigang", "firstName": "甄泥岗", "email": "community-manager-nigang@example.invalid",
                "emailVerified": true, "enabled": true, "credentials": [{"type": "password", "value": "lianfang", "temporary": false}],
                "groups": ["/440303010 清水河街道/440303010002 泥岗社区/community-manager"]}]}
            """;
    private static final String OVERVIEW =
            """
            query($street: String!) { street(code: $street) { name overview { population { households residents } }
              communities { code name overview { population { households residents } } } } }
            """;
    private static final String FOUND =
            "query($area: String!, $text: String!) { residents(filter: {area: $area, text: $text}, first: 100) { nodes { name household { address } } } }";

    private final RunningStack stack;
    private final Script script;

    @TempDir
    private Path folder;

    CommandsJourneyTest(RunningStack stack) {
        this.stack = stack;
        this.script = new Script(stack);
    }

    @Test
    void aRosterIsLookedThroughToldAndStoredAndTheSameAgainChangesNothing() throws IOException {
        Path csv = csv("名册.csv", GOOD.get(0), GOOD.get(1), GOOD.get(2), WRONG);
        int before = residents(CHENGDONG);

        Ran looked = send(csv, "--preview");
        assertThat(looked.output()).contains("共 4 行：新增 3，变更 0，疑似重档 0，无变化 0，有误 1");
        // The reason in both languages, and never the value.
        assertThat(looked.output()).contains("第 5 行 row 5 · 手机号：").doesNotContain("1380000000x", "已存入");
        assertThat(looked.status()).isZero();
        assertThat(residents(CHENGDONG)).isEqualTo(before);

        // Nobody sits at a terminal here who could say yes.
        assertThat(send(csv).output()).contains("--store").doesNotContain("已存入");
        assertThat(residents(CHENGDONG)).isEqualTo(before);

        assertThat(send(csv, "--store")).satisfies(stored -> {
            assertThat(stored.status()).isZero();
            assertThat(stored.output()).contains("新增 3", "已存入");
        });
        assertThat(residents(CHENGDONG)).isEqualTo(before + 3);

        // As Excel this time: the same people.
        assertThat(send(excel("名册.xlsx", GOOD), "--store")).satisfies(again -> {
            assertThat(again.status()).isZero();
            assertThat(again.output()).contains("共 3 行：新增 0，变更 0，疑似重档 0，无变化 3，有误 0");
        });
        assertThat(residents(CHENGDONG)).isEqualTo(before + 3);
        // By name, initials, the last four of the phone, the building and the door.
        for (String text : List.of("令一", "ly", "0001", "命令苑1栋", "1栋1单元101")) {
            JsonNode found = stack.graph()
                    .data(Logins.MANAGER, FOUND, Map.of("area", CHENGDONG, "text", text))
                    .path("residents")
                    .path("nodes");
            assertThat(found).as(text).anySatisfy(each -> assertThat(
                            each.path("household").path("address").asText())
                    .isEqualTo("命令苑1栋1单元101"));
        }
    }

    @Test
    void whatCannotBeTakenIsSaidInOneLine() throws IOException {
        Path good = csv("好.csv", GOOD.get(0));
        Path noRoster = Files.writeString(folder.resolve("别的.csv"), "一,二\n三,四\n");
        Path locked =
                Files.write(folder.resolve("加密.xlsx"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0});
        int before = residents(CHENGDONG);

        assertRefused(send(noRoster, "--store"), "表头");
        assertRefused(send(locked, "--store"), "密码");
        assertRefused(script.run("import-roster", good.toString(), "--community", "440705001999", "--store"), "（400）");
        assertRefused(script.run("import-roster", good.toString(), "--community", "440303001016", "--store"), "（404）");
        assertRefused(script.run("import-roster", good.toString(), "--community", "12", "--store"), "12 位");
        assertRefused(script.run("import-roster", good.toString(), "--store"), "--community");
        assertRefused(send(good, "--store", "--as", "grid-worker"), "（403）");
        assertRefused(send(good, "--store", "--as", "nobody"), "没有这个账号");
        assertRefused(send(good, "--now"), "--now");
        assertRefused(send(folder.resolve("没有.csv"), "--store"), "没有.csv");

        assertThat(residents(CHENGDONG)).isEqualTo(before);
    }

    @Test
    void aStreetOfTheOfficialListIsOpenedTakesItsRosterAndShowsInItsOfficersOverview() throws IOException {
        Instant began = Instant.now();
        Ran imported = script.run("import-divisions");
        System.out.printf(
                "import-divisions: %d ms%n",
                Duration.between(began, Instant.now()).toMillis());
        assertThat(imported.output()).contains("街道 41352，社区和村 620573；新增 0，改名 0，不再列出 0");
        assertThat(imported.status()).isZero();

        assertThat(script.run("open", STREET).output())
                .contains("440303010 清水河街道", "440303010002 泥岗社区居民委员会")
                .doesNotContain("已开通");
        assertRefused(script.run("open", STREET, "440303001016"), "什么也没有开通");
        assertThat(script.run("open", STREET, COMMUNITY))
                .isEqualTo(script.run("open", STREET, COMMUNITY))
                .satisfies(opened -> assertThat(opened.output()).contains("开通社区 1 个"));
        assertThat(script.run("open", STREET).output()).contains("440303010002 泥岗社区居民委员会 （已开通");
        stack.syncRealm(Files.writeString(folder.resolve("area.json"), AREA));
        assertThat(population(COMMUNITY)).containsExactly(0, 0);

        Path roster = csv("泥岗.csv", GOOD.get(0), GOOD.get(1), GOOD.get(2));
        Ran stored =
                script.run("import-roster", roster.toString(), "--community", COMMUNITY, "--as", MANAGER, "--store");
        assertThat(stored.output()).contains("新增 3", "已存入");

        assertThat(population(COMMUNITY)).containsExactly(2, 3);
        assertThat(population(STREET)).containsExactly(2, 3);
        // The street next door sees nothing of it.
        assertThat(stack.graph()
                        .ask(Logins.OFFICER, OVERVIEW, Map.of("street", STREET))
                        .rest()
                        .path("street")
                        .path("overview")
                        .isMissingNode())
                .isTrue();
    }

    /** As the officer of the street reads them: households and residents of the street, or of its one community. */
    private List<Integer> population(String code) {
        JsonNode street =
                stack.graph().data(OFFICER, OVERVIEW, Map.of("street", STREET)).path("street");
        assertThat(street.path("communities")).hasSize(1);
        JsonNode place =
                code.equals(STREET) ? street : street.path("communities").path(0);
        JsonNode numbers = place.path("overview").path("population");
        return List.of(
                numbers.path("households").asInt(-1), numbers.path("residents").asInt(-1));
    }

    private Ran send(Path file, String... more) {
        String[] words = new String[more.length + 3];
        words[0] = file.toString();
        words[1] = "--community";
        words[2] = CHENGDONG;
        System.arraycopy(more, 0, words, 3, more.length);
        return script.run("import-roster", words);
    }

    private static void assertRefused(Ran ran, String part) {
        assertThat(ran.status()).as(ran.output()).isEqualTo(1);
        assertThat(ran.output().strip().lines()).as(ran.output()).hasSize(1);
        assertThat(ran.output()).startsWith("✗ ").contains(part, " · ");
    }

    private int residents(String community) {
        return Rows.count(
                stack, Part.REGISTRY, "select count(*) from resident where community_code = '" + community + "'");
    }

    private Path csv(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADINGS + "\n" + String.join("\n", rows) + "\n");
    }

    private Path excel(String name, List<String> rows) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "journey", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名册");
            line(sheet, 0, HEADINGS);
            for (int i = 0; i < rows.size(); i++) line(sheet, i + 1, rows.get(i));
        }
        return file;
    }

    private static void line(Worksheet sheet, int row, String cells) {
        String[] each = cells.split(",", -1);
        for (int i = 0; i < each.length; i++) sheet.value(row, i, each[i]);
    }
}

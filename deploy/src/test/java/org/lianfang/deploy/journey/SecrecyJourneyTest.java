package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.stack.Part;

/** Rules 7 and 10, after everything else has run: no log says who someone is, and a dump without the key shows no phone and no ID number. */
@Order(100)
@ExtendWith(RunningStack.Once.class)
class SecrecyJourneyTest {

    /**
     * Every phone of the demo begins so, and every ID number: no real one does. Letters end a number as digits do: among
     * tens of thousands of keyed hashes in hex, some hold eleven such digits by chance.
     */
    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z])154\\d{8}(?![0-9A-Za-z])");

    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9A-Za-z])999999(19|20)\\d{9}[\\dX]");
    private static final String PLANTED_PHONE = "15499887766";
    private static final String PLANTED_ID_NUMBER = "999999196001013211";
    private static final String PLANTED_NAME = "贾秘而不宣";
    private static final String PEOPLE =
            """
            query($area: String!, $after: String) {
              residents(filter: {area: $area}, first: 200, after: $after) { pageInfo { hasNextPage endCursor } nodes { name } }
            }
            """;

    private final RunningStack stack;
    private final Graph graph;

    SecrecyJourneyTest(RunningStack stack) {
        this.stack = stack;
        this.graph = stack.graph();
    }

    @Test
    void noLogOfAnyProcessHoldsANamePhoneOrIdNumber() throws IOException {
        provokeEveryKindOfAnswer();
        Set<String> names = names();
        names.add(PLANTED_NAME);
        assertThat(names).hasSizeGreaterThan(1_000);

        assertThat(stack.logs()).hasSizeGreaterThanOrEqualTo(7);
        for (Path log : stack.logs()) {
            String text = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(found(PHONE, text)).as("phones in " + log.getFileName()).isEmpty();
            assertThat(found(ID_NUMBER, text))
                    .as("ID numbers in " + log.getFileName())
                    .isEmpty();
            assertThat(names.stream().filter(text::contains).count())
                    .as("names in " + log.getFileName())
                    .isZero();
        }
    }

    @Test
    void aDumpOfEveryTableShowsNoPhoneAndNoIdNumberInClear() {
        provokeEveryKindOfAnswer();
        int rows = 0;
        for (Part part : Part.SERVICES) {
            for (String table : Rows.tables(stack, part)) {
                List<String> dump = Rows.texts(stack, part, "select t::text from " + table + " t");
                rows += dump.size();
                if (!isPublic(table)) {
                    String text = String.join("\n", dump);
                    String where = part.id() + "." + table;
                    assertThat(found(PHONE, text)).as("phones in " + where).isEmpty();
                    assertThat(found(ID_NUMBER, text))
                            .as("ID numbers in " + where)
                            .isEmpty();
                    assertThat(text.contains(PLANTED_PHONE)).as(where).isFalse();
                }
            }
        }
        assertThat(rows).isGreaterThan(30_000);
    }

    @Test
    void noMetricNamesAPerson() throws IOException {
        provokeEveryKindOfAnswer();
        Set<String> names = names();
        for (Part part : List.of(Part.GATEWAY, Part.REGISTRY, Part.ISOLATION, Part.SUPPLY, Part.VOLUNTEER)) {
            String metrics = stack.wire().text(stack.url(part).resolve("/q/metrics"));
            assertThat(metrics).contains("http_server_requests");
            assertThat(found(PHONE, metrics)).isEmpty();
            assertThat(found(ID_NUMBER, metrics)).isEmpty();
            assertThat(names.stream().filter(metrics::contains).count()).isZero();
        }
    }

    /** Numbers that people may call: the one place where a phone is no secret. */
    private static boolean isPublic(String table) {
        return table.contains("contact");
    }

    /** A person's data in every place where it can be sent, accepted and refused. */
    private void provokeEveryKindOfAnswer() {
        String household = ObservedDoor.household(graph, Logins.MANAGER, "440705001012");
        Map<String, Object> resident = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "householdId", household,
                "name", PLANTED_NAME,
                "phone", PLANTED_PHONE,
                "idNumber", PLANTED_ID_NUMBER));
        String save = "mutation($r: ResidentInput!) { saveResident(resident: $r) { id } }";
        graph.ask(Logins.MANAGER, save, Map.of("r", resident));
        resident.put("id", UUID.randomUUID().toString());
        resident.put("idNumber", "999999196001013219");
        graph.ask(Logins.MANAGER, save, Map.of("r", resident));
        graph.ask(Logins.VOLUNTEER, save, Map.of("r", resident));
        resident.put("householdId", UUID.randomUUID().toString());
        graph.ask(Logins.MANAGER, save, Map.of("r", resident));
        resident.put("phone", PLANTED_PHONE + "a-bad-one");
        graph.ask(Logins.MANAGER, save, Map.of("r", resident));
        graph.ask(Logins.MANAGER, "mutation { saveResident(resident: {name: \"" + PLANTED_NAME + "\"", Map.of());
        graph.ask(
                Logins.MANAGER,
                "{ residents(filter: {text: \"" + PLANTED_PHONE + "\"}) { nodes { nonsense } } }",
                Map.of());
        for (String text : List.of(PLANTED_NAME, PLANTED_PHONE, PLANTED_ID_NUMBER)) {
            graph.ask(
                    Logins.HEALTH_WORKER,
                    "query($t: String!) { residents(filter: {text: $t}) { nodes { id } } }",
                    Map.of("t", text));
        }
        Map<String, Object> order = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "communityCode",
                "440705001012",
                "householdId",
                household,
                "contactName",
                PLANTED_NAME,
                "contactPhone",
                PLANTED_PHONE,
                "kind",
                "GROCERIES",
                "channel",
                "PHONE",
                "text",
                "白糖2斤，送到打电话" + PLANTED_PHONE);
        graph.ask(
                Logins.MANAGER,
                "mutation($o: SupplyOrderInput!) { placeSupplyOrder(order: $o) { id } }",
                Map.of("o", order));
        stack.wire()
                .post(
                        stack.url(Part.REGISTRY).resolve("/residents"),
                        stack.logins().token(Logins.MANAGER),
                        Map.of("name", PLANTED_NAME, "phone", List.of(PLANTED_PHONE), PLANTED_NAME, PLANTED_ID_NUMBER));
        stack.wire()
                .get(
                        stack.url(Part.REGISTRY).resolve("/residents?first=abc&text=" + PLANTED_PHONE),
                        stack.logins().token(Logins.MANAGER));
    }

    /** Everybody's, as those see them who may see them in clear. */
    private Set<String> names() {
        Set<String> names = new HashSet<>();
        Map<String, String> areas = Map.of(
                "440705001012", Logins.MANAGER,
                "440705001006", Logins.MANAGER_OF_XIANZHOU,
                "440303001016", Logins.MANAGER_OF_SONGYUAN);
        areas.forEach((area, login) -> {
            Map<String, Object> variables = new HashMap<>(Map.of("area", area));
            boolean more = true;
            while (more) {
                JsonNode page = graph.data(login, PEOPLE, variables).path("residents");
                page.path("nodes")
                        .forEach(person -> names.add(person.path("name").asText()));
                more = page.path("pageInfo").path("hasNextPage").asBoolean();
                variables.put("after", page.path("pageInfo").path("endCursor").asText());
            }
        });
        return names;
    }

    /** Where they stand, not what they are. */
    private static List<Integer> found(Pattern pattern, String text) {
        List<Integer> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.start());
        }
        return found;
    }
}

package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.journey.AccessTable.Right;

/**
 * Every root operation of the graph × every role × {own home, neighbour, other community, other street, absent}: as the table says,
 * and what is refused leaves nothing behind.
 */
@Order(9)
@ExtendWith(RunningStack.Once.class)
class GraphAccessJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final String XIANZHOU = "440705001006";
    private static final String SONGYUAN = "440303001016";
    private static final String BOOKER = "volunteer-050";
    private static final Set<String> LISTS = Set.of(
            "households",
            "residents",
            "isolationCases",
            "healthChecks",
            "dueChecks",
            "supplyOrders",
            "shifts",
            "freeShifts",
            "organisations",
            "possibleDoubles");

    /** Operations that create in a community: one that is not opened is bad input. */
    private static final Set<String> IN_COMMUNITY = Set.of(
            "saveHousehold",
            "publishShift",
            "saveDutyPlan",
            "addOrganisation",
            "copyShifts",
            "copyWeek",
            "makeWebHook",
            "placeSupplyOrder",
            "openIsolation",
            "previewIsolation");

    /** What needs something of its own first (a booking, a roster, a pair in doubt, a mail server) or its day; done elsewhere. */
    private static final Set<String> OWN_THING = Set.of(
            "cancelBooking",
            "checkIn",
            "checkOut",
            "acceptOffer",
            "declineOffer",
            "requestDraw",
            "takeBackDrawRequest",
            "offerSwap",
            "withdrawSwap",
            "acceptSwap",
            "declineSwap",
            "decideSwap",
            "takeLeave",
            "counterLeave",
            "offerHandOver",
            "withdrawHandOver",
            "takeHandOver",
            "declineHandOver",
            "decideHandOver",
            "recordAttendance",
            "checkInWalkIn",
            "bookForGroup",
            "cancelGroupBooking",
            "handOnDuty",
            "storeRoster",
            "giveMyMail",
            "confirmMyMail",
            "makeWebHook",
            "revokeWebHook",
            "checkInByPass",
            "keepApart");

    private static List<Target> places;

    private final RunningStack stack;
    private final Graph graph;

    GraphAccessJourneyTest(RunningStack stack) {
        this.stack = stack;
        this.graph = stack.graph();
        // Another journey may just have brought a service back.
        stack.awaitWhole();
    }

    @Test
    void everyOperationOfTheGraphHasItsRow() {
        assertThat(rootOf("queryType")).isEqualTo(AccessDocuments.queries().keySet());
        assertThat(rootOf("mutationType")).isEqualTo(AccessDocuments.mutations().keySet());
        Set<String> both = new HashSet<>(AccessDocuments.queries().keySet());
        both.addAll(AccessDocuments.mutations().keySet());
        assertThat(AccessTable.rights().keySet()).isEqualTo(both);
    }

    @TestFactory
    Stream<DynamicTest> whoMayRead() {
        return AccessDocuments.queries().keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String document = AccessDocuments.queries().get(name);
                    assertNobody(document);
                    tries(AccessTable.rights().get(name), shared())
                            .parallel()
                            .forEach(each -> check(name, document, each));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoMayActAndWhatIsRefusedLeavesNothing() {
        return AccessDocuments.mutations().keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String document = AccessDocuments.mutations().get(name);
                    Map<String, Right> rights = AccessTable.rights().get(name);
                    List<Target> targets = new ArrayList<>(shared());
                    // An act changes what it acts on: each finds doors of its own.
                    targets.add(Target.fresh(graph, "neighbour of " + name, Logins.MANAGER, CHENGDONG, BOOKER));
                    Map<String, String> before = Rows.all(stack);

                    assertNobody(document);
                    tries(rights, targets)
                            .parallel()
                            .filter(each -> !each.isOpen())
                            .forEach(each -> check(name, document, each));
                    assertThat(Rows.all(stack)).isEqualTo(before);

                    // One after the other: what one did, another may meet.
                    List<String> done = tries(rights, targets)
                            .filter(each -> each.isOpen() && (!each.target().home() || each.right() == Right.HOME))
                            .map(each -> check(name, document, each))
                            .toList();
                    if (!OWN_THING.contains(name)) {
                        assertThat(done).as("done at least once").contains("");
                    }
                }));
    }

    /** Asks and holds the answer against the table; gives the code of the answer, empty if it was done. */
    private String check(String name, String document, Try tried) {
        Target target = tried.target();
        Right right = tried.right();
        String what = tried.login() + " " + name + " " + target.name();
        Answer answer = graph.ask(tried.login(), document, target.variablesOf(document));
        assertThat(answer.status()).as(what).isEqualTo(200);
        String code = answer.code();
        if (right == Right.NO) {
            assertThat(code).as(what).isEqualTo("FORBIDDEN");
        } else if (tried.isOpen()) {
            // An act may meet what another one did before: a conflict is not a refusal.
            assertThat(code).as(what).isIn("", "CONFLICT", "BAD_INPUT");
            if (AccessDocuments.queries().containsKey(name)) {
                assertThat(code).as(what).isEmpty();
            }
            if (LISTS.contains(name)) {
                assertThat(answer.rest().path(name).path("nodes").size())
                        .as(what)
                        .isPositive();
            }
        } else if (LISTS.contains(name)) {
            assertThat(code).as(what).isEmpty();
            JsonNode nodes = answer.rest().path(name).path("nodes");
            if (right == Right.HOME && inChengdong(target)) {
                // The own rows stand in this area too; of the target nothing shows.
                assertThat(nodes.toString())
                        .as(what)
                        .doesNotContain(target.things().values());
            } else {
                assertThat(nodes.size()).as(what).isZero();
            }
        } else if (target.name().equals("absent") && IN_COMMUNITY.contains(name)) {
            assertThat(code).as(what).isIn("NOT_FOUND", "BAD_INPUT");
        } else {
            assertThat(code).as(what).isEqualTo("NOT_FOUND");
        }
        if (!code.isEmpty()) {
            assertThat(answer.rest().path(name).isContainerNode())
                    .as(what + " data")
                    .isFalse();
        }
        return code;
    }

    private void assertNobody(String document) {
        Answer answer = graph.askWith(null, document, shared().get(0).variablesOf(document));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    private static boolean inChengdong(Target target) {
        return target.community().equals(CHENGDONG);
    }

    /** A login that asks for a thing somewhere, and the right that the table gives it. */
    private record Try(String login, Right right, Target target) {
        boolean isOpen() {
            boolean inStreet = target.community().startsWith("440705001");
            boolean streetWide = login.equals(Logins.OFFICER) || login.equals(Logins.VOLUNTEER);
            return switch (right) {
                case NO, NONE -> false;
                case ALWAYS -> true;
                case AREA -> streetWide ? inStreet : inChengdong(target);
                case STREET -> inStreet;
                case COMMUNITY -> inChengdong(target);
                case HOME -> target.home();
            };
        }
    }

    private static Stream<Try> tries(Map<String, Right> rights, List<Target> targets) {
        return targets.stream().flatMap(target -> rights.entrySet().stream()
                .map(right -> new Try(right.getKey(), right.getValue(), target)));
    }

    /** Made once; reads leave them as they are, and acts meet them in whatever state an earlier act left them. */
    private List<Target> shared() {
        if (places == null) {
            places = List.of(
                    Target.home(graph),
                    Target.fresh(graph, "neighbour", Logins.MANAGER, CHENGDONG, BOOKER),
                    Target.fresh(graph, "other community", Logins.MANAGER_OF_XIANZHOU, XIANZHOU, BOOKER),
                    Target.fresh(graph, "other street", Logins.MANAGER_OF_SONGYUAN, SONGYUAN, null),
                    Target.absent());
        }
        return places;
    }

    /** One type a question: the library takes more of them in one for an attack. */
    private Set<String> rootOf(String type) {
        Set<String> names = new HashSet<>();
        graph.data(Logins.OFFICER, "{ __schema { " + type + " { fields { name } } } }", Map.of())
                .path("__schema")
                .path(type)
                .path("fields")
                .forEach(field -> names.add(field.path("name").asText()));
        return names;
    }
}

package org.lianfang.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Downstream;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.Socket;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** Every root operation for every role (design, section 4): an operation without a row here fails. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class AccessTableTest {

    private static final String ID = UUID.nameUUIDFromBytes(new byte[] {1}).toString();
    private static final String ISOLATION_ORDER =
            "order: {communityCode: \"440705001012\", householdIds: [\"%s\"], reason: OTHER, exposedOn: \"2026-01-24\", startsOn: \"2026-01-25\"}"
                    .formatted(ID);

    /** Answered by the gateway itself. */
    private static final Set<String> ANSWERED_HERE = Set.of("me", "shiftChanged");

    private static final Map<Character, Persona> ROLES = new LinkedHashMap<>();
    private static final Map<String, Row> TABLE = new LinkedHashMap<>();

    static {
        ROLES.put('o', Persona.STREET_OFFICER);
        ROLES.put('m', Persona.MANAGER);
        ROLES.put('g', Persona.GRID_WORKER);
        ROLES.put('p', Persona.PROPERTY_STAFF);
        ROLES.put('h', Persona.HEALTH_WORKER);
        ROLES.put('v', Persona.VOLUNTEER);
        ROLES.put('r', Persona.resident(UUID.fromString(ID)));

        row("me", "omgphvr", "{ me { username } }");
        row("streets", "omgphvr", "{ streets { code } }");
        row("street", "omgphvr", "{ street(code: \"440705001\") { code } }");
        row("community", "omgphvr", "{ community(code: \"440705001012\") { code } }");
        row("household", "omgphr", "{ household(id: \"%s\") { id } }");
        row("households", "omgphr", "{ households(filter: {}) { nodes { id } } }");
        row("resident", "omghr", "{ resident(id: \"%s\") { id } }");
        row("residents", "omghr", "{ residents(filter: {}) { nodes { id } } }");
        row("isolationCase", "omghr", "{ isolationCase(id: \"%s\") { id } }");
        row("isolationCases", "omghr", "{ isolationCases(filter: {}) { nodes { id } } }");
        row("previewIsolation", "om", "{ previewIsolation(" + ISOLATION_ORDER + ") { households } }");
        row("healthChecks", "omghr", "{ healthChecks(filter: {}) { nodes { id } } }");
        row("dueChecks", "omghr", "{ dueChecks(filter: {on: \"2026-01-24\"}) { nodes { caseId } } }");
        row("supplyOrder", "omgphvr", "{ supplyOrder(id: \"%s\") { id } }");
        row("supplyOrders", "omgphvr", "{ supplyOrders(filter: {}) { nodes { id } } }");
        row("parseOrderText", "mgphr", "{ parseOrderText(text: \"面粉5斤\") { item } }");
        row("shift", "omgphv", "{ shift(id: \"%s\") { id } }");
        row("shifts", "omgphv", "{ shifts(filter: {}) { nodes { id } } }");
        row("myBookings", "omgphvr", "{ myBookings { id } }");
        row("freeShifts", "gphv", "{ freeShifts { nodes { id } } }");
        row("postRules", "omgphv", "{ postRules { post } }");
        row("myProfile", "omgphvr", "{ myProfile { name } }");
        row("rosterImport", "m", "{ rosterImport(id: \"%s\") { id } }");
        row("rosterImports", "m", "{ rosterImports(communityCode: \"440705001012\") { id } }");
        row("rosterRows", "m", "{ rosterRows(importId: \"%s\", verdict: NEW) { nodes { number } } }");
        row("possibleDoubles", "m", "{ possibleDoubles { nodes { id } } }");
        row("storeRoster", "m", "mutation { storeRoster(importId: \"%s\") { id } }");
        row("keepApart", "m", "mutation { keepApart(doubleId: \"%s\") { id } }");
        row("mergeResidents", "m", "mutation { mergeResidents(keepId: \"%s\", mergeId: \"%s\") { id } }");
        row("myCalendar", "omgphvr", "{ myCalendar { madeAt } }");
        row("makeCalendar", "omgphvr", "mutation { makeCalendar { madeAt } }");
        row("revokeCalendar", "omgphvr", "mutation { revokeCalendar }");
        row("checkInPass", "omgphvr", "{ checkInPass(bookingId: \"%s\") { token } }");
        row("checkInByPass", "om", "mutation { checkInByPass(shiftId: \"%s\", pass: \"x\") { id } }");
        row("myMail", "omgphvr", "{ myMail { available } }");
        row("giveMyMail", "omgphvr", "mutation { giveMyMail(address: \"x\") { available } }");
        row("confirmMyMail", "omgphvr", "mutation { confirmMyMail(code: \"000000\") { available } }");
        row("forgetMyMail", "omgphvr", "mutation { forgetMyMail }");
        row("webHooks", "om", "{ webHooks { id } }");
        row("makeWebHook", "om", "mutation { makeWebHook(communityCode: \"000000000000\", url: \"x\") { id } }");
        row("revokeWebHook", "om", "mutation { revokeWebHook(webHookId: \"%s\") }");
        row("undelivered", "om", "{ undelivered { id } }");
        row("myNotices", "omgphvr", "{ myNotices { nodes { id } } }");
        row("meals", "om", "{ meals(on: \"2026-01-01\") { people } }");
        row("missingCheckOuts", "om", "{ missingCheckOuts { id } }");
        row("noShows", "om", "{ noShows { id } }");
        row("dutyPlans", "om", "{ dutyPlans { id } }");
        row("hours", "om", "{ hours(from: \"2026-01-01\", to: \"2026-01-31\", by: POST) { key } }");
        row("hoursPage", "om", "{ hoursPage(from: \"2026-01-01\", to: \"2026-01-31\", by: POST) { nodes { key } } }");
        row("organisations", "om", "{ organisations { nodes { id } } }");
        row("myOrganisations", "gphv", "{ myOrganisations { id } }");
        row("groupBookings", "gphv", "{ groupBookings(organisationId: \"%s\") { id } }");
        row(
                "addOrganisation",
                "om",
                "mutation { addOrganisation(organisation: {communityCode: \"000000000000\", kind: FIRM, name: \"x\"}) { id } }");
        row("nameContact", "om", "mutation { nameContact(organisationId: \"%s\") { id } }");
        row(
                "bookForGroup",
                "gphv",
                "mutation { bookForGroup(organisationId: \"%s\", booking: {shiftId: \"%s\", people: []}) { id } }");
        row("cancelGroupBooking", "gphv", "mutation { cancelGroupBooking(groupBookingId: \"%s\") { id } }");
        row("secondees", "om", "{ secondees { nodes { id } } }");
        row("leftDuties", "om", "{ leftDuties { bookingId } }");
        row(
                "handOnDuty",
                "om",
                "mutation { handOnDuty(bookingId: \"%s\", volunteerId: \"%s\", reason: \"x\") { id } }");
        row("handOvers", "gphv", "{ handOvers { id } }");
        row("handOversToDecide", "om", "{ handOversToDecide { id } }");
        row("draw", "omgphv", "{ draw(shiftId: \"%s\") { seedHash } }");
        row("myDrawRequests", "omgphvr", "{ myDrawRequests { id } }");
        row("swaps", "gphv", "{ swaps { id } }");
        row("swapsToDecide", "om", "{ swapsToDecide { id } }");
        row("myLeave", "omgphvr", "{ myLeave { accounts { minutes } } }");
        row("leaveAccounts", "om", "{ leaveAccounts { nodes { minutes } } }");
        row("leaveEntries", "om", "{ leaveEntries(volunteerId: \"%s\") { id } }");
        row("saveHousehold", "mg", "mutation { saveHousehold(household: {communityCode: \"000000000000\"}) { id } }");
        row("saveResident", "mg", "mutation { saveResident(resident: {householdId: \"%s\", name: \"甲\"}) { id } }");
        row(
                "moveResident",
                "mg",
                "mutation { moveResident(residentId: \"%s\", householdId: \"%s\", on: \"2026-01-24\", reason: \"x\") { id } }");
        row("revealResident", "omgh", "mutation { revealResident(residentId: \"%s\", reason: \"x\") { id } }");
        row(
                "recordVisit",
                "mghr",
                "mutation { recordVisit(visit: {householdId: \"%s\", on: \"2026-01-24\", readings: []}) { id } }");
        row("openIsolation", "om", "mutation { openIsolation(" + ISOLATION_ORDER + ") { id } }");
        row(
                "addObservedPerson",
                "om",
                "mutation { addObservedPerson(caseId: \"%s\", residentId: \"%s\", exposedOn: \"2026-01-24\", reason: \"x\") { id } }");
        row(
                "extendIsolation",
                "om",
                "mutation { extendIsolation(caseId: \"%s\", endsOn: \"2026-01-24\", reason: \"x\") { id } }");
        row("releaseIsolation", "om", "mutation { releaseIsolation(caseId: \"%s\", residentIds: [\"%s\"]) { id } }");
        row(
                "transferPerson",
                "om",
                "mutation { transferPerson(caseId: \"%s\", residentId: \"%s\", to: \"x\", on: \"2026-01-24\") { id } }");
        row("cancelIsolation", "om", "mutation { cancelIsolation(caseId: \"%s\", reason: \"x\") { id } }");
        row("correctCheck", "mh", "mutation { correctCheck(checkId: \"%s\", symptoms: [], reason: \"x\") { id } }");
        row("handleCheck", "mh", "mutation { handleCheck(checkId: \"%s\", action: ADVISED) { id } }");
        row(
                "placeSupplyOrder",
                "mgpr",
                "mutation { placeSupplyOrder(order: {communityCode: \"000000000000\", kind: OTHER, channel: PHONE, text: \"x\"}) { id } }");
        row("assignSupplyOrders", "mg", "mutation { assignSupplyOrders(orderIds: [\"%s\"], shiftId: \"%s\") { id } }");
        row("readySupplyOrders", "mg", "mutation { readySupplyOrders(orderIds: [\"%s\"]) { id } }");
        row("deliverSupplyOrder", "mgpv", "mutation { deliverSupplyOrder(orderId: \"%s\") { id } }");
        row("cancelSupplyOrder", "mgphr", "mutation { cancelSupplyOrder(orderId: \"%s\", reason: \"x\") { id } }");
        row(
                "publishShift",
                "om",
                "mutation { publishShift(shift: {communityCode: \"000000000000\", post: OTHER, title: \"x\", place: \"x\", startsAt: \"2026-01-24T00:00:00Z\", endsAt: \"2026-01-24T01:00:00Z\", capacity: 1}) { id } }");
        row("cancelShift", "om", "mutation { cancelShift(shiftId: \"%s\", reason: \"x\") { id } }");
        row("acceptOffer", "gphv", "mutation { acceptOffer(bookingId: \"%s\") { id } }");
        row("declineOffer", "gphv", "mutation { declineOffer(bookingId: \"%s\") { id } }");
        row("moveShift", "om", "mutation { moveShift(shiftId: \"%s\", place: \"x\", reason: \"x\") { id } }");
        row(
                "shortenShift",
                "om",
                "mutation { shortenShift(shiftId: \"%s\", endsAt: \"2026-01-24T00:00:00Z\", reason: \"x\") { id } }");
        row(
                "recordAttendance",
                "om",
                "mutation { recordAttendance(bookingId: \"%s\", attendance: {absent: true}) { id } }");
        row("checkInWalkIn", "om", "mutation { checkInWalkIn(shiftId: \"%s\", walkIn: {name: \"甲\"}) { id } }");
        row("readNotices", "omgphvr", "mutation { readNotices(ids: [\"%s\"]) }");
        row(
                "saveDutyPlan",
                "om",
                "mutation { saveDutyPlan(plan: {communityCode: \"000000000000\", post: GATE, title: \"x\", place: \"x\", capacity: 1, bands: [{start: \"08:00\", minutes: 60}]}) { id } }");
        row(
                "changeDutyPlan",
                "om",
                "mutation { changeDutyPlan(planId: \"%s\", plan: {communityCode: \"000000000000\", post: GATE, title: \"x\", place: \"x\", capacity: 1, bands: [{start: \"08:00\", minutes: 60}]}) { id } }");
        row("endDutyPlan", "om", "mutation { endDutyPlan(planId: \"%s\") { id } }");
        row(
                "changeShift",
                "om",
                "mutation { changeShift(shiftId: \"%s\", change: {capacity: 2}, reason: \"x\") { id } }");
        row(
                "generateShifts",
                "om",
                "mutation { generateShifts(planId: \"%s\", from: \"2026-01-01\", to: \"2026-01-02\") { id } }");
        row(
                "copyShifts",
                "om",
                "mutation { copyShifts(communityCode: \"000000000000\", from: \"2026-01-01\", to: \"2026-01-08\") { id } }");
        row(
                "copyWeek",
                "om",
                "mutation { copyWeek(communityCode: \"000000000000\", from: \"2026-01-01\", to: \"2026-01-08\") { made { id } } }");
        row("callOut", "om", "mutation { callOut(shiftId: \"%s\") }");
        row("offerHandOver", "gphv", "mutation { offerHandOver(bookingId: \"%s\") { id } }");
        row("withdrawHandOver", "gphv", "mutation { withdrawHandOver(handOverId: \"%s\") { id } }");
        row("declineHandOver", "gphv", "mutation { declineHandOver(handOverId: \"%s\") { id } }");
        row("takeHandOver", "gphv", "mutation { takeHandOver(handOverId: \"%s\") { id } }");
        row("decideHandOver", "om", "mutation { decideHandOver(handOverId: \"%s\", approve: true) { id } }");
        row("saveMyProfile", "gphv", "mutation { saveMyProfile(profile: {}) { name } }");
        row("waiveRest", "om", "mutation { waiveRest(shiftId: \"%s\", volunteerId: \"%s\", reason: \"x\") { id } }");
        row("bookShift", "gphv", "mutation { bookShift(shiftId: \"%s\") { id } }");
        row("cancelBooking", "gphv", "mutation { cancelBooking(bookingId: \"%s\") { id } }");
        row("checkIn", "gphv", "mutation { checkIn(bookingId: \"%s\") { id } }");
        row("checkOut", "gphv", "mutation { checkOut(bookingId: \"%s\") { id } }");
        row("requestDraw", "gphv", "mutation { requestDraw(shiftId: \"%s\") { id } }");
        row("takeBackDrawRequest", "gphv", "mutation { takeBackDrawRequest(shiftId: \"%s\") { id } }");
        row("offerSwap", "gphv", "mutation { offerSwap(bookingId: \"%s\", shiftId: \"%s\") { id } }");
        row("withdrawSwap", "gphv", "mutation { withdrawSwap(swapId: \"%s\") { id } }");
        row("declineSwap", "gphv", "mutation { declineSwap(swapId: \"%s\") { id } }");
        row("acceptSwap", "gphv", "mutation { acceptSwap(swapId: \"%s\") { id } }");
        row("decideSwap", "om", "mutation { decideSwap(swapId: \"%s\", approve: true) { id } }");
        row(
                "takeLeave",
                "om",
                "mutation { takeLeave(leave: {communityCode: \"000000000000\", volunteerId: \"%s\", day: \"2026-01-24\", minutes: 60}) { id } }");
        row("counterLeave", "om", "mutation { counterLeave(entryId: \"%s\", reason: \"x\") { id } }");
        row("shiftChanged", "omgphv", "subscription { shiftChanged(area: \"440705001012\") { id } }");
    }

    @Inject
    GraphQLSchema schema;

    @Test
    void everyRootOperationHasItsRow() {
        var operations = new TreeSet<String>();
        Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .flatMap(type -> type.getFieldDefinitions().stream())
                .map(GraphQLFieldDefinition::getName)
                .forEach(operations::add);

        assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(operations);
    }

    @Test
    void aRoleWithoutTheRightIsRefusedBeforeAnyServiceIsAsked() {
        var wrong = new ArrayList<String>();

        TABLE.forEach((operation, row) -> ROLES.forEach((letter, who) -> {
            if (row.roles.indexOf(letter) >= 0) return;
            Downstream.forget();
            String answer = answer(who, row.document);
            boolean refused = answer.contains("FORBIDDEN");
            boolean asked = Downstream.calls().stream().anyMatch(call -> !call.equals("POST /audit/refusals"));
            if (!refused || asked) wrong.add(operation + " as " + who.username() + ": " + answer);
        }));

        assertThat(wrong).isEmpty();
    }

    private static String answer(Persona who, String document) {
        return document.startsWith("subscription")
                ? Socket.refusal(who, document)
                : Graph.ask(who, document).extract().asString();
    }

    @Test
    void aRoleWithTheRightReachesTheService() {
        var wrong = new ArrayList<String>();

        TABLE.forEach((operation, row) -> ROLES.forEach((letter, who) -> {
            if (row.roles.indexOf(letter) < 0 || ANSWERED_HERE.contains(operation)) return;
            Downstream.forget();
            var answer = Graph.ask(who, row.document).extract();
            if (Downstream.calls().isEmpty()) wrong.add(operation + " as " + who.username() + ": " + answer.asString());
        }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void aRefusedActIsToldToTheServiceThatKeepsItsAudit() throws InterruptedException {
        Downstream.forget();
        Graph.ask(Persona.VOLUNTEER, TABLE.get("openIsolation").document);
        for (int i = 0; i < 50 && Downstream.calls().isEmpty(); i++) Thread.sleep(20);

        assertThat(Downstream.calls()).isEqualTo(List.of("POST /audit/refusals"));
    }

    private static void row(String operation, String roles, String document) {
        TABLE.put(operation, new Row(roles, document.replace("%s", ID)));
    }

    private record Row(String roles, String document) {}
}

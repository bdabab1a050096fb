package org.lianfang.deploy.journey;

import static java.util.Map.entry;

import java.util.Map;

/** A document for every root operation of the graph, which tries it on a {@link Target}; its variables are named after what one holds. */
final class AccessDocuments {

    private static final Map<String, String> QUERIES = Map.ofEntries(
            entry("me", "{ me { username } }"),
            entry("streets", "{ streets { code } }"),
            entry("street", "query($street: String!) { street(code: $street) { code } }"),
            entry("community", "query($community: String!) { community(code: $community) { code } }"),
            entry("household", "query($household: ID!) { household(id: $household) { id } }"),
            entry("resident", "query($resident: ID!) { resident(id: $resident) { id } }"),
            entry("households", list("households", "")),
            entry("residents", list("residents", "")),
            entry("isolationCase", "query($case: ID!) { isolationCase(id: $case) { id } }"),
            entry("isolationCases", list("isolationCases", "")),
            entry(
                    "previewIsolation",
                    "query($order: IsolationOrderInput!) { previewIsolation(order: $order) { households } }"),
            entry("healthChecks", list("healthChecks", "")),
            entry(
                    "dueChecks",
                    list("dueChecks", ", on: $today")
                            .replace("{ id }", "{ caseId }")
                            .replace("$community: String!", "$community: String!, $today: Date!")),
            entry("supplyOrder", "query($supplyOrder: ID!) { supplyOrder(id: $supplyOrder) { id } }"),
            entry("supplyOrders", list("supplyOrders", "")),
            entry("parseOrderText", "{ parseOrderText(text: \"面粉5斤\") { item } }"),
            entry("shift", "query($shift: ID!) { shift(id: $shift) { id } }"),
            entry("shifts", list("shifts", "")),
            entry("myBookings", "{ myBookings { id } }"),
            entry(
                    "freeShifts",
                    "query($community: String!) { freeShifts(area: $community, first: 3) { nodes { id } } }"),
            entry("postRules", "{ postRules { post } }"),
            entry("myProfile", "{ myProfile { name } }"),
            entry("rosterImport", "query($new: ID!) { rosterImport(id: $new) { id } }"),
            entry("rosterImports", "query($community: String!) { rosterImports(communityCode: $community) { id } }"),
            entry("rosterRows", "query($new: ID!) { rosterRows(importId: $new, verdict: NEW) { nodes { number } } }"),
            entry(
                    "possibleDoubles",
                    "query($community: String!) { possibleDoubles(area: $community) { nodes { id } } }"),
            entry("handOvers", "query($community: String!) { handOvers(area: $community) { id } }"),
            entry("handOversToDecide", "query($community: String!) { handOversToDecide(area: $community) { id } }"),
            entry("organisations", "query($community: String!) { organisations(area: $community) { nodes { id } } }"),
            entry("myOrganisations", "{ myOrganisations { id } }"),
            entry("groupBookings", "query($organisation: ID!) { groupBookings(organisationId: $organisation) { id } }"),
            entry("secondees", "query($community: String!) { secondees(area: $community) { nodes { id } } }"),
            entry("leftDuties", "query($community: String!) { leftDuties(area: $community) { bookingId } }"),
            entry("draw", "query($shift: ID!) { draw(shiftId: $shift) { seedHash } }"),
            entry("myDrawRequests", "{ myDrawRequests { id } }"),
            entry("swaps", "query($community: String!) { swaps(area: $community) { id } }"),
            entry("swapsToDecide", "query($community: String!) { swapsToDecide(area: $community) { id } }"),
            entry("myLeave", "{ myLeave { accounts { minutes } } }"),
            entry(
                    "leaveAccounts",
                    "query($community: String!) { leaveAccounts(area: $community) { nodes { minutes } } }"),
            entry("leaveEntries", "query($other: ID!) { leaveEntries(volunteerId: $other) { id } }"),
            entry("dutyPlans", "query($community: String!) { dutyPlans(area: $community) { id } }"),
            entry(
                    "hours",
                    "query($community: String!, $today: Date!) { hours(area: $community, from: $today, to: $today, by: PERSON) { key } }"),
            entry(
                    "hoursPage",
                    "query($community: String!, $today: Date!) { hoursPage(area: $community, from: $today, to: $today, by: PERSON) { nodes { key } } }"),
            entry(
                    "meals",
                    "query($community: String!, $today: Date!) { meals(area: $community, on: $today) { people } }"),
            entry("myCalendar", "{ myCalendar { madeAt } }"),
            entry("myNotices", "{ myNotices { nodes { id } } }"),
            entry("myMail", "{ myMail { available } }"),
            entry("webHooks", "query($community: String!) { webHooks(area: $community) { id } }"),
            entry("undelivered", "query($community: String!) { undelivered(area: $community) { id } }"),
            entry("checkInPass", "query($booking: ID!) { checkInPass(bookingId: $booking) { token } }"),
            entry("missingCheckOuts", "query($community: String!) { missingCheckOuts(area: $community) { id } }"),
            entry("noShows", "query($community: String!) { noShows(area: $community) { id } }"));

    private static final Map<String, String> MUTATIONS = Map.ofEntries(
            entry("storeRoster", "mutation($new: ID!) { storeRoster(importId: $new) { id } }"),
            entry("keepApart", "mutation($new: ID!) { keepApart(doubleId: $new) { id } }"),
            entry(
                    "mergeResidents",
                    "mutation($resident: ID!, $other: ID!) { mergeResidents(keepId: $resident, mergeId: $other) { id } }"),
            entry(
                    "saveHousehold",
                    "mutation($new: ID!, $community: String!) { saveHousehold(household: {id: $new, communityCode: $community, address: \"试探路1号\"}) { id } }"),
            entry(
                    "saveResident",
                    "mutation($new: ID!, $household: ID!) { saveResident(resident: {id: $new, householdId: $household, name: \"贾试探\"}) { id } }"),
            entry(
                    "moveResident",
                    "mutation($resident: ID!, $destination: ID!, $today: Date!) { moveResident(residentId: $resident, householdId: $destination, on: $today, reason: \"试探\") { id } }"),
            entry(
                    "revealResident",
                    "mutation($resident: ID!) { revealResident(residentId: $resident, reason: \"试探\") { id } }"),
            entry("recordVisit", "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { id } }"),
            entry("openIsolation", "mutation($order: IsolationOrderInput!) { openIsolation(order: $order) { id } }"),
            entry(
                    "addObservedPerson",
                    "mutation($case: ID!, $newcomer: ID!, $exposed: Date!) { addObservedPerson(caseId: $case, residentId: $newcomer, exposedOn: $exposed, reason: \"试探\") { id } }"),
            entry(
                    "extendIsolation",
                    "mutation($case: ID!, $later: Date!) { extendIsolation(caseId: $case, endsOn: $later, reason: \"试探\") { id } }"),
            entry(
                    "releaseIsolation",
                    "mutation($case: ID!) { releaseIsolation(caseId: $case, reason: \"试探\") { id } }"),
            entry(
                    "transferPerson",
                    "mutation($case: ID!, $resident: ID!, $today: Date!) { transferPerson(caseId: $case, residentId: $resident, to: \"集中隔离点\", on: $today) { id } }"),
            entry("cancelIsolation", "mutation($case: ID!) { cancelIsolation(caseId: $case, reason: \"试探\") { id } }"),
            entry(
                    "correctCheck",
                    "mutation($check: ID!) { correctCheck(checkId: $check, temperature: 36.6, symptoms: [], reason: \"试探\") { id } }"),
            entry("handleCheck", "mutation($check: ID!) { handleCheck(checkId: $check, action: ADVISED) { id } }"),
            entry(
                    "placeSupplyOrder",
                    "mutation($new: ID!, $community: String!, $household: ID!) { placeSupplyOrder(order: {id: $new, communityCode: $community, householdId: $household, kind: GROCERIES, channel: PHONE, text: \"白糖1斤\"}) { id } }"),
            entry(
                    "assignSupplyOrders",
                    "mutation($supplyOrder: ID!, $shift: ID!) { assignSupplyOrders(orderIds: [$supplyOrder], shiftId: $shift) { id } }"),
            entry(
                    "readySupplyOrders",
                    "mutation($supplyOrder: ID!) { readySupplyOrders(orderIds: [$supplyOrder]) { id } }"),
            entry(
                    "deliverSupplyOrder",
                    "mutation($supplyOrder: ID!) { deliverSupplyOrder(orderId: $supplyOrder) { id } }"),
            entry(
                    "cancelSupplyOrder",
                    "mutation($supplyOrder: ID!) { cancelSupplyOrder(orderId: $supplyOrder, reason: \"试探\") { id } }"),
            entry(
                    "publishShift",
                    "mutation($new: ID!, $community: String!, $starts: DateTime!, $ends: DateTime!) { publishShift(shift: {id: $new, communityCode: $community, post: GATE, title: \"试探\", place: \"东门\", startsAt: $starts, endsAt: $ends, capacity: 1}) { id } }"),
            entry("cancelShift", "mutation($shift: ID!) { cancelShift(shiftId: $shift, reason: \"试探\") { id } }"),
            entry("acceptOffer", "mutation($booking: ID!) { acceptOffer(bookingId: $booking) { id } }"),
            entry("declineOffer", "mutation($booking: ID!) { declineOffer(bookingId: $booking) { id } }"),
            entry(
                    "moveShift",
                    "mutation($shift: ID!) { moveShift(shiftId: $shift, place: \"西门\", reason: \"试探\") { id } }"),
            entry(
                    "shortenShift",
                    "mutation($shift: ID!, $sooner: DateTime!) { shortenShift(shiftId: $shift, endsAt: $sooner, reason: \"试探\") { id } }"),
            entry(
                    "recordAttendance",
                    "mutation($booking: ID!) { recordAttendance(bookingId: $booking, attendance: {absent: true}) { id } }"),
            entry(
                    "checkInWalkIn",
                    "mutation($shift: ID!) { checkInWalkIn(shiftId: $shift, walkIn: {name: \"贾试探\"}) { id } }"),
            entry("readNotices", "mutation($new: ID!) { readNotices(ids: [$new]) }"),
            entry("giveMyMail", "mutation { giveMyMail(address: \"shitan@example.net\") { available } }"),
            entry("confirmMyMail", "mutation { confirmMyMail(code: \"000000\") { available } }"),
            entry("forgetMyMail", "mutation { forgetMyMail }"),
            entry(
                    "makeWebHook",
                    "mutation($community: String!) { makeWebHook(communityCode: $community, url: \"nowhere\") { id } }"),
            entry("revokeWebHook", "mutation($new: ID!) { revokeWebHook(webHookId: $new) }"),
            entry("checkInByPass", "mutation($shift: ID!) { checkInByPass(shiftId: $shift, pass: \"none\") { id } }"),
            entry("makeCalendar", "mutation { makeCalendar { madeAt } }"),
            entry("revokeCalendar", "mutation { revokeCalendar }"),
            entry(
                    "addOrganisation",
                    "mutation($new: ID!, $community: String!) { addOrganisation(organisation: {id: $new, communityCode: $community, kind: FIRM, name: \"试探厂\"}) { id } }"),
            entry("nameContact", "mutation($organisation: ID!) { nameContact(organisationId: $organisation) { id } }"),
            entry(
                    "bookForGroup",
                    "mutation($organisation: ID!, $shift: ID!) { bookForGroup(organisationId: $organisation, booking: {shiftId: $shift, people: [{name: \"贾试探\", phone: \"13800000000\"}]}) { id } }"),
            entry(
                    "handOnDuty",
                    "mutation($new: ID!, $other: ID!) { handOnDuty(bookingId: $new, volunteerId: $other, reason: \"试探\") { id } }"),
            entry("cancelGroupBooking", "mutation($new: ID!) { cancelGroupBooking(groupBookingId: $new) { id } }"),
            entry(
                    "saveDutyPlan",
                    "mutation($new: ID!, $community: String!) { saveDutyPlan(plan: {id: $new, communityCode: $community, post: GATE, title: \"试探\", place: \"东门\", capacity: 1, bands: [{start: \"08:00\", minutes: 60}]}) { id } }"),
            entry(
                    "changeDutyPlan",
                    "mutation($plan: ID!, $community: String!) { changeDutyPlan(planId: $plan, plan: {communityCode: $community, post: GATE, title: \"试探\", place: \"西门\", capacity: 1, bands: [{start: \"08:00\", minutes: 60}]}) { id } }"),
            entry("endDutyPlan", "mutation($plan: ID!) { endDutyPlan(planId: $plan) { id } }"),
            entry(
                    "changeShift",
                    "mutation($shift: ID!) { changeShift(shiftId: $shift, change: {note: \"试探\"}, reason: \"试探\") { id } }"),
            entry(
                    "generateShifts",
                    "mutation($plan: ID!, $later: Date!) { generateShifts(planId: $plan, from: $later, to: $later) { id } }"),
            entry(
                    "copyShifts",
                    "mutation($community: String!, $today: Date!, $later: Date!) { copyShifts(communityCode: $community, from: $today, to: $later, days: 1) { id } }"),
            entry(
                    "copyWeek",
                    "mutation($community: String!, $today: Date!, $later: Date!) { copyWeek(communityCode: $community, from: $today, to: $later, days: 1) { made { id } } }"),
            entry("callOut", "mutation($shift: ID!) { callOut(shiftId: $shift) }"),
            entry("offerHandOver", "mutation($booking: ID!) { offerHandOver(bookingId: $booking) { id } }"),
            entry("withdrawHandOver", "mutation($new: ID!) { withdrawHandOver(handOverId: $new) { id } }"),
            entry("declineHandOver", "mutation($new: ID!) { declineHandOver(handOverId: $new) { id } }"),
            entry("takeHandOver", "mutation($new: ID!) { takeHandOver(handOverId: $new) { id } }"),
            entry("decideHandOver", "mutation($new: ID!) { decideHandOver(handOverId: $new, approve: true) { id } }"),
            entry("requestDraw", "mutation($shift: ID!) { requestDraw(shiftId: $shift) { id } }"),
            entry("takeBackDrawRequest", "mutation($shift: ID!) { takeBackDrawRequest(shiftId: $shift) { id } }"),
            entry(
                    "offerSwap",
                    "mutation($booking: ID!, $shift: ID!) { offerSwap(bookingId: $booking, shiftId: $shift) { id } }"),
            entry("withdrawSwap", "mutation($new: ID!) { withdrawSwap(swapId: $new) { id } }"),
            entry("declineSwap", "mutation($new: ID!) { declineSwap(swapId: $new) { id } }"),
            entry("acceptSwap", "mutation($new: ID!) { acceptSwap(swapId: $new) { id } }"),
            entry("decideSwap", "mutation($new: ID!) { decideSwap(swapId: $new, approve: true) { id } }"),
            entry(
                    "takeLeave",
                    "mutation($other: ID!, $today: Date!) { takeLeave(leave: {communityCode: \"440705001012\", volunteerId: $other, day: $today, minutes: 60}) { id } }"),
            entry("counterLeave", "mutation($new: ID!) { counterLeave(entryId: $new, reason: \"误记\") { id } }"),
            entry("saveMyProfile", "mutation { saveMyProfile(profile: {languages: [\"粤语\"]}) { name } }"),
            entry(
                    "waiveRest",
                    "mutation($shift: ID!, $other: ID!) { waiveRest(shiftId: $shift, volunteerId: $other, reason: \"试探\") { id } }"),
            entry("bookShift", "mutation($shift: ID!) { bookShift(shiftId: $shift) { id } }"),
            entry("cancelBooking", "mutation($booking: ID!) { cancelBooking(bookingId: $booking) { id } }"),
            entry("checkIn", "mutation($booking: ID!) { checkIn(bookingId: $booking) { id } }"),
            entry("checkOut", "mutation($booking: ID!) { checkOut(bookingId: $booking) { id } }"));

    private AccessDocuments() {}

    static Map<String, String> queries() {
        return QUERIES;
    }

    static Map<String, String> mutations() {
        return MUTATIONS;
    }

    private static String list(String field, String more) {
        return "query($community: String!) { " + field + "(filter: {area: $community" + more
                + "}, first: 3) { nodes { id } } }";
    }
}

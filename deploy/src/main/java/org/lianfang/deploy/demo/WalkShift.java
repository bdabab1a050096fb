package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.deploy.wire.Wire;

/** The second half of the walk: the orders go into the hands of a shift, and a volunteer who had waited hands them over. */
final class WalkShift {

    // Long enough for two bookings and a cancellation: from the start on nobody moves up.
    private static final Duration UNTIL_START = Duration.ofSeconds(25);
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final Duration A_MINUTE = Duration.ofSeconds(61);

    private final Graph graph;
    private final Narrator tell;
    private final UUID shift = UUID.randomUUID();
    private final Instant starts;
    private final String volunteer;
    private final String booking;

    private WalkShift(Graph graph, Narrator tell, List<String> orders) {
        this.graph = graph;
        this.tell = tell;
        List<String> volunteers = FreeVolunteers.two(graph, UNTIL_START.plus(LENGTH));
        this.volunteer = volunteers.get(1);
        this.starts = Instant.now().plus(UNTIL_START).truncatedTo(ChronoUnit.SECONDS);
        publish(orders);
        this.booking = moveUp(volunteers.get(0), volunteer);
        checkIn(orders);
        handOver(orders);
    }

    /** Up to the hand-over. */
    static WalkShift walk(Graph graph, Narrator tell, List<String> orders) {
        return new WalkShift(graph, tell, orders);
    }

    UUID id() {
        return shift;
    }

    String volunteer() {
        return volunteer;
    }

    private void publish(List<String> orders) {
        tell.step("社区发布配送班次，把两单交到班上", "The manager publishes a delivery shift and puts the orders into its hands");
        tell.asks(
                "community-manager",
                "publishShift(DELIVERY，1 个名额，" + UNTIL_START.toSeconds() + " 秒后开始)，assignSupplyOrders");
        Map<String, Object> input = Map.of(
                "id",
                shift.toString(),
                "communityCode",
                Division.CHENGDONG,
                "post",
                "DELIVERY",
                "title",
                "物资配送",
                "place",
                "城东社区工作站",
                "startsAt",
                starts.toString(),
                "endsAt",
                starts.plus(LENGTH).toString(),
                "capacity",
                1);
        JsonNode published = graph.ask("community-manager", "PublishShift", Map.of("shift", input))
                .path("publishShift");
        tell.require("班次已发布", shift.toString(), published.path("id").asText());
        JsonNode assigned = graph.ask(
                        "community-manager",
                        "AssignSupplyOrders",
                        Map.of("orderIds", orders, "shiftId", shift.toString()))
                .path("assignSupplyOrders");
        tell.answer("已派 " + assigned.size() + " 单");
        tell.require(
                "两单都在这个班次手里",
                List.of(shift.toString(), shift.toString()),
                Narrator.list(assigned).stream()
                        .map(order -> order.path("deliveryShift").path("id").asText())
                        .toList());
    }

    private String moveUp(String first, String second) {
        tell.step("一人报上，一人候补；前者取消，候补顶上", "One books, another waits; the first cancels, the second moves up");
        tell.asks(first, "bookShift");
        JsonNode booked = book(first);
        tell.require(first + " 报上名", "BOOKED", booked.path("status").asText());
        tell.asks(second, "bookShift");
        JsonNode waiting = book(second);
        tell.require(
                second + " 候补第 1 位",
                "WAITING 1",
                waiting.path("status").asText() + " " + waiting.path("position").asText());
        tell.require(
                "签到之前看不到收件人", look(second).path("shift").path("supplyOrders").isEmpty());
        tell.asks(first, "cancelBooking");
        JsonNode cancelled = graph.ask(
                        first,
                        "CancelBooking",
                        Map.of("bookingId", booked.path("id").asText()))
                .path("cancelBooking");
        tell.require(first + " 已取消", "CANCELLED", cancelled.path("status").asText());
        JsonNode now = look(second).path("shift");
        tell.require(
                second + " 顶上", "BOOKED", now.path("myBooking").path("status").asText());
        tell.require(
                "名额没有超发",
                "1/0",
                now.path("booked").asText() + "/" + now.path("waiting").asText());
        return waiting.path("id").asText();
    }

    private void checkIn(List<String> orders) {
        tell.step("志愿者签到，看到要送的两单", "The volunteer checks in and sees the two doors");
        tell.asks(volunteer, "checkIn，shift.supplyOrders");
        JsonNode in =
                graph.ask(volunteer, "CheckIn", Map.of("bookingId", booking)).path("checkIn");
        tell.require("已签到", "ATTENDED", in.path("status").asText());
        List<JsonNode> doors = Narrator.list(look(volunteer).path("shift").path("supplyOrders"));
        for (JsonNode door : doors) {
            JsonNode recipient = door.path("recipient");
            tell.answer(recipient.path("address").asText() + " "
                    + recipient.path("name").asText("") + "，"
                    + (handsOff(door) ? "无接触，放门口" : "当面交"));
        }
        tell.require(
                "正是那两单",
                orders.stream().sorted().toList(),
                doors.stream().map(door -> door.path("id").asText()).sorted().toList());
        // Told to the volunteer on duty, not guessed: null would only mean that nobody said.
        tell.require("两户都在观察，无接触交付", doors.stream().allMatch(door -> door.path("contactless")
                .asBoolean(false)));
        tell.require(
                "看不到原话和备注",
                doors.stream()
                        .allMatch(door ->
                                door.path("text").isNull() && door.path("note").isNull()));
        tell.require(
                "药名不显示，只写「药品」",
                doors.stream()
                        .filter(door -> door.path("kind").asText().equals("MEDICINE"))
                        .flatMap(door -> Narrator.list(door.path("lines")).stream())
                        .allMatch(line -> line.path("item").asText().equals("药品")));
    }

    private void handOver(List<String> orders) {
        tell.step("送到门口，订单完成在这个班次上", "Handed over: the orders are done on that shift");
        for (String order : orders) {
            tell.asks(volunteer, "deliverSupplyOrder");
            graph.ask(volunteer, "DeliverSupplyOrder", Map.of("orderId", order));
        }
        for (String order : orders) {
            JsonNode stand = graph.ask("community-manager", "SupplyOrder", Map.of("id", order))
                    .path("supplyOrder");
            tell.require("社区看到：已完成", "DONE", stand.path("status").asText());
            tell.require(
                    "由这个班次完成",
                    shift.toString(),
                    stand.path("deliveryShift").path("id").asText());
        }
    }

    /** @return the minutes that were credited */
    int checkOut() {
        tell.step("签退，记下服务时长", "Checked out, the minutes are credited");
        int before = look(volunteer).path("me").path("creditedMinutes").asInt();
        Duration left = Duration.between(Instant.now(), starts.plus(A_MINUTE));
        if (!left.isNegative()) {
            tell.answer("在岗满一分钟再签退，请稍候 " + left.toSeconds() + " 秒 · on duty for one whole minute, please wait");
            Wire.pause(left);
        }
        tell.asks(volunteer, "checkOut");
        JsonNode out =
                graph.ask(volunteer, "CheckOut", Map.of("bookingId", booking)).path("checkOut");
        int credited = out.path("creditedMinutes").asInt(-1);
        tell.answer("记 " + credited + " 分钟");
        Instant from = later(starts, Instant.parse(out.path("checkedInAt").asText()));
        Instant until = Instant.parse(out.path("checkedOutAt").asText());
        tell.require("时长只算班次之内", (int) Duration.between(from, until).toMinutes(), credited);
        JsonNode after = look(volunteer);
        tell.require(
                "累计时长增加",
                before + credited,
                after.path("me").path("creditedMinutes").asInt());
        tell.require("签退之后看不到收件人", after.path("shift").path("supplyOrders").isEmpty());
        return credited;
    }

    private JsonNode book(String login) {
        return graph.ask(login, "BookShift", Map.of("shiftId", shift.toString()))
                .path("bookShift");
    }

    private JsonNode look(String login) {
        return graph.ask(login, "Shift", Map.of("id", shift.toString()));
    }

    /** Null is treated as true, as the graph says: whoever does not know keeps the distance. */
    private static boolean handsOff(JsonNode order) {
        return order.path("contactless").asBoolean(true);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

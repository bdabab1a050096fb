package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the street officer reads: the numbers of the street and of 城东社区, side by side. */
record Overviews(Numbers street, Numbers community) {

    static final String STREET = "440705001";

    /** The numbers that the walk moves. */
    record Numbers(
            int checksDone,
            int abnormalToday,
            int abnormalUnhandled,
            int ordersOpen,
            int ordersOverdue,
            int medicineOpen) {

        private static Numbers of(JsonNode overview) {
            JsonNode isolation = overview.path("isolation");
            JsonNode supply = overview.path("supply");
            return new Numbers(
                    isolation.path("checksDoneToday").asInt(-1),
                    isolation.path("abnormalToday").asInt(-1),
                    isolation.path("abnormalUnhandled").asInt(-1),
                    supply.path("ordersOpen").asInt(-1),
                    supply.path("ordersOverdue").asInt(-1),
                    supply.path("medicineOpen").asInt(-1));
        }

        Numbers plus(int checks, int abnormal, int unhandled, int orders, int medicine) {
            return new Numbers(
                    checksDone + checks,
                    abnormalToday + abnormal,
                    abnormalUnhandled + unhandled,
                    ordersOpen + orders,
                    ordersOverdue,
                    medicineOpen + medicine);
        }

        @Override
        public String toString() {
            return "今日已测 " + checksDone + "，今日异常 " + abnormalToday + " 人，未处置 " + abnormalUnhandled + "，在办订单 "
                    + ordersOpen + "（药品 " + medicineOpen + "，逾期 " + ordersOverdue + "）";
        }
    }

    static Overviews read(Graph graph) {
        JsonNode data =
                graph.ask("street-officer", "Overview", Map.of("street", STREET, "community", Division.CHENGDONG));
        return new Overviews(
                Numbers.of(data.path("street").path("overview")),
                Numbers.of(data.path("community").path("overview")));
    }

    Overviews plus(int checks, int abnormal, int unhandled, int orders, int medicine) {
        return new Overviews(
                street.plus(checks, abnormal, unhandled, orders, medicine),
                community.plus(checks, abnormal, unhandled, orders, medicine));
    }

    @Override
    public String toString() {
        return "会城街道 " + street + "；城东社区 " + community;
    }
}

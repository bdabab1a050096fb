package org.lianfang.deploy.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.lianfang.deploy.bench.HttpContender.Question;
import org.lianfang.deploy.stack.Part;

/**
 * G6: the overview of a street in a register of 17 million people against the one in a register of its own. Counters stand for all of
 * them; rows for a slice of 1.7 million, whose counters the register's own triggers kept and a recount confirms.
 */
final class CityOverview implements Yardstick {

    private static final int CALLERS = 16;
    private static final String COUNTED =
            "SELECT sum(residents) || ' residents in ' || count(*) || ' communities' FROM population_count";
    private static final String MISCOUNTED =
            """
            SELECT count(*) FROM (SELECT community_code, count(*) AS residents, count(*) FILTER (WHERE presence = 'PRESENT') AS present
                                  FROM resident GROUP BY 1) r
            LEFT JOIN population_count p USING (community_code)
            WHERE (r.residents, r.present, (SELECT count(*) FROM household h WHERE h.community_code = r.community_code))
                  IS DISTINCT FROM (p.residents::bigint, p.present::bigint, p.households::bigint)
            """;

    @Override
    public List<String> names() {
        return List.of("G6");
    }

    @Override
    public List<Score> measure(BenchStack stack, Plan plan) {
        try (ApartRegister apart = ApartRegister.start(stack, "yardstick_city")) {
            Database city = apart.register().database();
            stack.say("一千七百万人的计数与一成的行 · counters of 17 million people, rows of a tenth");
            city.run(stack.scripts().resolve("city.sql"));
            city.execute("VACUUM (ANALYZE)");
            String miscounted = city.one(MISCOUNTED);
            if (!"0".equals(miscounted)) throw new WrongAnswer("communities miscounted: " + miscounted);
            HttpContender street = overview("street", stack, stack.url(Part.REGISTRY));
            HttpContender large = overview("city", stack, apart.register().service());
            Turns turns = Turns.of(plan, CALLERS, List.of(large, street));
            double slower = turns.ratio(large, street, (ours, theirs) -> ours.millis(0.99) / theirs.millis(0.99));
            return List.of(new Score(
                    "G6",
                    "overview of a street among 17 million, p99",
                    turns.said(large),
                    turns.said(street),
                    slower,
                    Target.atMost(2, "×"),
                    Target.atMost(1.2, "×"),
                    city.one(COUNTED) + ", rows of " + city.one("SELECT count(*) FROM resident") + ", recount agrees"));
        }
    }

    private static HttpContender overview(String name, BenchStack stack, URI registry) {
        List<String> codes = java.util.stream.IntStream.rangeClosed(1, 21)
                .mapToObj(number -> BenchStack.STREET + String.format("%03d", number))
                .toList();
        return new HttpContender(
                name,
                registry,
                () -> stack.token(BenchStack.OFFICER),
                List.of(new Question("POST", "/population/summaries", Graph.written(Map.of("areas", codes)))),
                StreetOverview::withoutMoment);
    }
}

package org.lianfang.deploy.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianfang.deploy.stack.Part;

/** Where the CPU time of one answer goes: which of the five programs, and the database. */
final class CpuSplit {

    private CpuSplit() {}

    /** Asked for one turn more, after those that counted. */
    static Score of(String yardstick, String work, BenchStack stack, Contender contender, int callers, Plan plan) {
        Map<String, ProcessClock> clocks = new LinkedHashMap<>();
        for (Part part : List.of(Part.GATEWAY, Part.REGISTRY, Part.ISOLATION, Part.SUPPLY, Part.VOLUNTEER)) {
            clocks.put(
                    part.id(),
                    new ProcessClock(List.of(stack.processes().process(part).handle())));
        }
        clocks.put("postgres", postgres(stack));
        return of(yardstick, work, clocks, contender, callers, plan);
    }

    static ProcessClock postgres(BenchStack stack) {
        return new ProcessClock(
                stack.processes().postgres().postmaster().stream().toList());
    }

    /** The same of other programs. */
    static Score of(
            String yardstick,
            String work,
            Map<String, ProcessClock> clocks,
            Contender contender,
            int callers,
            Plan plan) {
        Map<String, Double> before = new LinkedHashMap<>();
        clocks.forEach((name, clock) -> before.put(name, clock.seconds()));
        Rate rate = contender.run(callers, plan.turn());
        Map<String, Double> each = new LinkedHashMap<>();
        clocks.forEach((name, clock) -> each.put(name, (clock.seconds() - before.get(name)) / rate.answers() * 1000));
        double all = each.values().stream().mapToDouble(Double::doubleValue).sum();
        String split = each.entrySet().stream()
                .filter(part -> part.getValue() >= 0.005)
                .map(part -> String.format("%s %.2f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
        return new Score(yardstick, "CPU of " + work, contender.name(), "", all, null, null, "ms: " + split);
    }
}

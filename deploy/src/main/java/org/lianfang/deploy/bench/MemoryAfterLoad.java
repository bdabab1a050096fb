package org.lianfang.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.deploy.stack.Part;

/** G19: what the five programs hold after all that was asked of them before. */
final class MemoryAfterLoad implements Yardstick {

    @Override
    public List<String> names() {
        return List.of("G19");
    }

    @Override
    public List<Score> measure(BenchStack stack, Plan plan) {
        List<Score> scores = new ArrayList<>();
        double all = 0;
        for (Part part : List.of(Part.REGISTRY, Part.ISOLATION, Part.SUPPLY, Part.VOLUNTEER, Part.GATEWAY)) {
            double megabytes = Memory.of(stack.processes().process(part).handle());
            all += megabytes;
            scores.add(Score.of("G19", part.module(), "", "", megabytes, Target.atMost(300, "MB"), null));
        }
        scores.add(Score.of("G19", "all five", "", "", all, null, Target.atMost(900, "MB")));
        return scores;
    }
}

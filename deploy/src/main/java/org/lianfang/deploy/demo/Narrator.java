package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lianfang.deploy.stack.StackFailure;

/** Prints each step of the walk and holds each answer against the rule it must follow. */
final class Narrator {

    private final PrintStream out;
    private final List<String> steps = new ArrayList<>();

    Narrator(PrintStream out) {
        this.out = out;
    }

    void step(String chinese, String english) {
        steps.add(english);
        out.printf("%n%d. %s%n   %s%n", steps.size(), chinese, english);
    }

    /** @param request who asks what, in short */
    void asks(String login, String request) {
        out.printf("   → %s: %s%n", login, request);
    }

    void answer(String text) {
        out.printf("   ← %s%n", text);
    }

    /** Says that a rule was seen to hold. */
    void require(String rule, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new StackFailure(
                    "第 " + steps.size() + " 步不符：" + rule + "，应为 " + expected + "，实为 " + actual,
                    "step " + steps.size() + " is not as the rule says: expected " + expected + " but got " + actual);
        }
        out.printf("   ✓ %s%n", rule);
    }

    void require(String rule, boolean holds) {
        require(rule, true, holds);
    }

    int stepCount() {
        return steps.size();
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }
}

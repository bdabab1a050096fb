package org.lianfang.deploy.stack;

import java.util.Iterator;
import java.util.List;
import org.lianfang.deploy.demo.Scale;

/**
 * What {@code deploy/up} was asked for.
 *
 * @param scale null where none was named
 */
record UpArguments(boolean detach, boolean reset, Scale scale) {

    static UpArguments of(List<String> arguments) {
        boolean detach = false;
        boolean reset = false;
        Scale scale = null;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--detach" -> detach = true;
                case "--reset" -> reset = true;
                case "--scale" -> scale = scale(rest.hasNext() ? rest.next() : "");
                default ->
                    throw new StackFailure(
                            "不认识的参数 " + word, "Unknown option " + word + ": --detach, --reset, --scale street");
            }
        }
        return new UpArguments(detach, reset, scale);
    }

    private static Scale scale(String word) {
        return Scale.named(word)
                .orElseThrow(() -> new StackFailure(
                        "没有这样的规模“" + word + "”：可用 demo、street",
                        "There is no scale \"" + word + "\": there are demo and street"));
    }
}

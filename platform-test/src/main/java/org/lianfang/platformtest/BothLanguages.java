package org.lianfang.platformtest;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lianfang.platform.problem.ProblemText;
import org.lianfang.platform.problem.ProblemType;

/** Every refusal is a Chinese sentence, a space and an English one, so that a page can show its reader the one that she reads. */
final class BothLanguages {

    private static final String BETWEEN = "。 ";

    private BothLanguages() {}

    static void check(JavaClasses classes) {
        List<String> others = new ArrayList<>();
        for (JavaClass each : classes) {
            if (each.isEnum() && each.isAssignableTo(ProblemType.class)) {
                for (Object type : each.reflect().getEnumConstants()) {
                    ProblemText text = ((ProblemType) type).text();
                    if (!text.zh().endsWith("。") || !isBoth(text.both())) others.add(each.getName() + "." + type);
                }
            }
            Stream.concat(each.getFields().stream(), each.getMethods().stream())
                    .flatMap(member -> member.getAnnotations().stream())
                    .map(BothLanguages::message)
                    .filter(message -> message != null && !isBoth(message))
                    .forEach(message -> others.add(each.getName() + ": " + message));
        }
        if (!others.isEmpty()) throw new AssertionError("not 中文。 English.: " + others);
    }

    private static String message(JavaAnnotation<?> annotation) {
        boolean validates = annotation.getRawType().isMetaAnnotatedWith("jakarta.validation.Constraint");
        return validates
                ? annotation
                        .tryGetExplicitlyDeclaredProperty("message")
                        .map(String::valueOf)
                        .orElse(null)
                : null;
    }

    private static boolean isBoth(String text) {
        int end = text.indexOf(BETWEEN);
        return end > 0 && text.indexOf(BETWEEN, end + 1) < 0 && text.length() > end + BETWEEN.length();
    }
}

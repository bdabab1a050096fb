package org.lianfang.gateway.service;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lianfang.platform.problem.PlatformProblem;

/** The body of a batch read. */
public record Ids(List<UUID> ids) {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Whether a text is an id, written in full: {@link UUID#fromString} takes shorter ones. */
    public static boolean isId(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /**
     * Reads a list of ids; null stays null. (The framework reads ids inside an input object, but none that is an argument itself.)
     *
     * @param field the argument to name where one is not an id
     */
    public static List<UUID> read(List<String> texts, String field) {
        if (texts == null) return null;
        var ids = new ArrayList<UUID>(texts.size());
        for (int i = 0; i < texts.size(); i++) ids.add(one(texts.get(i), field + "[" + i + "]"));
        return ids;
    }

    /** Reads one id; null stays null. */
    public static UUID one(String text, String field) {
        if (text == null) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw PlatformProblem.BAD_INPUT.at(field);
        }
    }
}

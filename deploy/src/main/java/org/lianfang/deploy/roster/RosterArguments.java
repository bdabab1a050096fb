package org.lianfang.deploy.roster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.lianfang.deploy.stack.StackFailure;

/**
 * What {@code deploy/import-roster} was asked for.
 *
 * @param login of the local realm that sends it
 * @param store without asking
 * @param preview nothing is stored
 */
record RosterArguments(Path file, String community, String login, boolean store, boolean preview) {

    private static final String USUAL_LOGIN = "community-manager";

    static RosterArguments of(List<String> words) {
        Path file = null;
        String community = "";
        String login = USUAL_LOGIN;
        boolean store = false;
        boolean preview = false;
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--community" -> community = rest.hasNext() ? rest.next() : "";
                case "--as" -> login = rest.hasNext() ? rest.next() : "";
                case "--store" -> store = true;
                case "--preview" -> preview = true;
                default -> {
                    if (word.startsWith("-") || file != null) throw unknown(word);
                    file = Path.of(word);
                }
            }
        }
        if (file == null || !Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StackFailure(
                    "读不到名册文件 " + (file == null ? "" : file), "give the .xlsx or .csv file of a roster first");
        }
        if (!community.matches("\\d{12}")) {
            throw new StackFailure("请给出 --community 和 12 位社区代码", "give --community with the 12 digits of its code");
        }
        return new RosterArguments(file, community, login, store, preview);
    }

    private static StackFailure unknown(String word) {
        return new StackFailure(
                "不认识的参数 " + word + "：可用 --community、--as、--store、--preview",
                "Unknown option " + word + ": there are --community, --as, --store and --preview");
    }
}

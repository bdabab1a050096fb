package org.lianfang.deploy.places;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.deploy.stack.LocalServices;
import org.lianfang.deploy.stack.StackFailure;
import org.lianfang.deploy.stack.StackOptions;

/** {@code deploy/import-divisions}, {@code deploy/import-holidays} and {@code deploy/open}. */
public final class PlacesCommand {

    private PlacesCommand() {}

    public static void main(String[] arguments) {
        try {
            List<String> words = List.of(arguments);
            Operator operator = LocalServices.fromEnvironment().operator();
            if (words.equals(List.of("import"))) importList(operator);
            else if (words.get(0).equals("holidays")) keepHolidays(operator, words.subList(1, words.size()));
            else open(new Opening(operator), words.subList(1, words.size()));
        } catch (StackFailure e) {
            System.err.println("✗ " + e.getMessage());
            System.exit(1);
        }
    }

    /** Those of this repository, or of a file that is named. */
    private static void keepHolidays(Operator operator, List<String> files) {
        Holidays holidays = files.isEmpty() ? Holidays.ours(repository()) : Holidays.read(Path.of(files.get(0)));
        System.out.printf(
                "节假日与调休 %d 天，新增 %d 天 · days of holidays and moved working days, of which new%n",
                holidays.days().size(), operator.keep(holidays));
    }

    private static Path repository() {
        return StackOptions.repositoryAround(Path.of(System.getProperty("lianfang.home", "")));
    }

    private static void importList(Operator operator) {
        JsonNode result = operator.importList(OfficialList.fetched(repository(), System.out::println));
        System.out.printf(
                "官方名录：街道 %d，社区和村 %d；新增 %d，改名 %d，不再列出 %d · streets, communities; added, renamed, no longer listed%n",
                result.path("streets").asInt(),
                result.path("communities").asInt(),
                result.path("added").asLong(),
                result.path("renamed").asLong(),
                result.path("unlisted").asLong());
        for (JsonNode street : result.path("streetsToOpenAnew"))
            System.out.printf(
                    "在用的名称与名录不同，请核对后重新开通 · in use under another name than the list's, look and open anew: ./deploy/open %s%n",
                    street.asText());
    }

    private static void open(Opening opening, List<String> words) {
        String street = words.get(0);
        if (words.size() == 1) {
            show(opening.street(street));
            return;
        }
        int opened = opening.open(street, codes(opening, street, words.subList(1, words.size())));
        System.out.println("开通社区 " + opened + " 个 · " + opened + " communities opened");
    }

    /** Codes as given, or all communities of the street: those that are no villages. */
    private static List<String> codes(Opening opening, String street, List<String> words) {
        if (!words.equals(List.of("--all"))) return words;
        List<String> codes = new ArrayList<>();
        for (JsonNode each : opening.street(street).path("communities")) {
            if (!each.path("officialName").asText().endsWith("村委会")
                    && !each.path("officialName").asText().endsWith("村民委员会")) {
                codes.add(each.path("code").asText());
            }
        }
        return codes;
    }

    private static void show(JsonNode street) {
        System.out.println(
                street.path("code").asText() + " " + street.path("name").asText());
        for (JsonNode each : street.path("communities")) {
            System.out.printf(
                    "  %s %s%s%n",
                    each.path("code").asText(),
                    each.path("officialName").asText(),
                    each.path("opened").asBoolean() ? " （已开通 · open）" : "");
        }
    }
}

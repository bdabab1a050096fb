package org.lianfang.supply.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of real-life phrasings in text/phrasings.txt: a note at the margin, its lines indented under it. */
final class Phrasings {

    /** A note and the lines it must be read as, in the words of {@link #say(ReadLine)}. */
    record Phrasing(String note, List<String> lines) {
        @Override
        public String toString() {
            return note.replace("\n", "⏎");
        }
    }

    private Phrasings() {}

    static Stream<Phrasing> all() {
        List<Phrasing> all = new ArrayList<>();
        for (String row : rows()) {
            if (row.isBlank() || row.startsWith("#")) {
                continue;
            }
            if (row.startsWith("    ")) {
                all.get(all.size() - 1).lines.add(row.strip());
            } else {
                all.add(new Phrasing(row.replace("⏎", "\n"), new ArrayList<>()));
            }
        }
        return all.stream();
    }

    /** A line in the words of the table: item | quantity unit | what else was understood | ‹the words it was read from›. */
    static String say(ReadLine line) {
        String number = line.quantity() == Math.rint(line.quantity())
                ? String.valueOf((long) line.quantity())
                : String.valueOf(line.quantity());
        return Stream.of(
                        line.item(),
                        line.unit() == null ? number : number + " " + line.unit(),
                        line.brand() == null ? null : "brand " + line.brand(),
                        line.brandLocked() ? "locked" : null,
                        line.daysLeft() == null ? null : "left " + line.daysLeft(),
                        line.note() == null ? null : "note " + line.note(),
                        "‹" + line.text() + "›")
                .filter(part -> part != null)
                .map(part -> part.replace("\n", "⏎"))
                .collect(Collectors.joining(" | "));
    }

    private static List<String> rows() {
        try (InputStream table = Phrasings.class.getResourceAsStream("/text/phrasings.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.lianfang.supply.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Common medicines and groceries, in text/names.txt, are read whole wherever they stand: half a name is another medicine. */
class NamesTest {

    private static final List<String> NAMES = read();
    private static final int PAIRS = 3_000;

    static Stream<String> names() {
        return NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsReadWholeInEveryPlace(String name) {
        for (String note : List.of("%s 2盒", "%s2盒", "2盒%s", "帮我买%s两盒", "麻烦带%s两盒", "%s两盒，谢谢")) {
            assertRead(note.formatted(name), line(name, 2));
        }
        for (String note : List.of("%s", "买点%s", "家里%s没了")) {
            List<ReadLine> lines = OrderText.read(note.formatted(name));
            assertThat(lines).as(note.formatted(name)).hasSize(1);
            assertThat(lines.get(0).item()).as(note.formatted(name)).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void twoNamesAreTwoThings(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PAIRS; i++) {
            String one = NAMES.get(random.nextInt(NAMES.size()));
            String other = NAMES.get(random.nextInt(NAMES.size()));
            if (!one.equals(other)) {
                assertRead(one + "和" + other + "各两盒", line(one, 2), line(other, 2));
                assertRead(one + "2盒" + other + "1盒", line(one, 2), line(other, 1));
                assertRead(one + "两盒和" + other + "三盒", line(one, 2), line(other, 3));
            }
        }
    }

    private static void assertRead(String note, String... lines) {
        assertThat(OrderText.read(note))
                .as(note)
                .extracting(line -> line(line.item(), line.quantity()))
                .containsExactly(lines);
    }

    private static String line(String item, double boxes) {
        return item + " " + boxes;
    }

    private static List<String> read() {
        try (InputStream names = NamesTest.class.getResourceAsStream("/text/names.txt")) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(name -> !name.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

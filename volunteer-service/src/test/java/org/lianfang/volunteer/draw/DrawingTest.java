package org.lianfang.volunteer.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lianfang.volunteer.draw.DrawResult.LINE;
import static org.lianfang.volunteer.draw.DrawResult.PASSED_OVER;
import static org.lianfang.volunteer.draw.DrawResult.PLACE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianfang.volunteer.draw.Drawing.Entry;
import org.lianfang.volunteer.draw.Drawing.Lot;

/** The draw as plain arithmetic. */
class DrawingTest {

    private static final UUID LI = new UUID(0, 1);
    private static final UUID WANG = new UUID(0, 2);
    private static final UUID ZHAO = new UUID(0, 3);

    @Test
    void aLotIsOneForEveryFourHoursLessThanForty() {
        assertThat(IntStream.of(0, 3, 4, 7, 8, 35, 36, 40, 200)
                        .map(hours -> new Entry(LI, hours).lots())
                        .boxed())
                .containsExactly(10, 10, 9, 9, 8, 2, 1, 1, 1);
    }

    @Test
    void aNumberIsWhatAnyProgramFindsThatKnowsSha256() {
        // printf 'tang/00000000-0000-0000-0000-000000000001/1' | sha256sum
        Lot only = Drawing.draw("tang", List.of(new Entry(LI, 99)), 1, Set.of()).get(0);

        assertThat(only)
                .isEqualTo(new Lot(
                        LI, 99, 1, "b1c54a48b2f49f348ff68db8f2e89f8deb7450fd306b446e38cd6f07493cdf44", 1, PLACE));
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfAsking() {
        List<Entry> entries = IntStream.range(0, 50)
                .mapToObj(i -> new Entry(new UUID(7, i), i))
                .toList();
        List<Lot> drawn = Drawing.draw("s", entries, 5, Set.of());
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(Drawing.draw("s", shuffled, 5, Set.of())).isEqualTo(drawn);
        assertThat(Drawing.draw("t", entries, 5, Set.of()).stream().map(Lot::id))
                .isNotEqualTo(drawn.stream().map(Lot::id).toList());
        assertThat(drawn.stream().map(Lot::rank))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void whoCannotTakeThePlaceIsPassedOverAndTheNextHasIt() {
        List<Entry> entries =
                Stream.of(LI, WANG, ZHAO).map(id -> new Entry(id, 0)).toList();
        UUID first = Drawing.draw("s", entries, 1, Set.of()).get(0).id();

        assertThat(Drawing.draw("s", entries, 1, Set.of(first)).stream().map(Lot::result))
                .containsExactly(PASSED_OVER, PLACE, LINE);
        assertThat(Drawing.draw("s", entries, 3, Set.of(first)).stream().map(Lot::result))
                .containsExactly(PASSED_OVER, PLACE, PLACE);
    }

    @Test
    void theChanceToComeFirstIsProportionalToTheLots() {
        // 10, 5 and 1 lots: 10/16, 5/16, 1/16 of the draws; the margin is five times the deviation to be expected.
        List<Entry> entries = List.of(new Entry(LI, 0), new Entry(WANG, 20), new Entry(ZHAO, 60));
        int draws = 20_000;

        List<UUID> firsts = IntStream.range(0, draws)
                .mapToObj(i ->
                        Drawing.draw("seed " + i, entries, 1, Set.of()).get(0).id())
                .toList();

        assertThat(share(firsts, LI)).isEqualTo(10.0 / 16, within(0.018));
        assertThat(share(firsts, WANG)).isEqualTo(5.0 / 16, within(0.018));
        assertThat(share(firsts, ZHAO)).isEqualTo(1.0 / 16, within(0.009));
    }

    @Test
    void aSeedIsNeverMadeTwice() {
        assertThat(Stream.generate(Drawing::newSeed).limit(1000))
                .doesNotHaveDuplicates()
                .allMatch(seed -> seed.matches("[0-9a-f]{64}"));
    }

    private static double share(List<UUID> firsts, UUID of) {
        return Collections.frequency(firsts, of) / (double) firsts.size();
    }
}

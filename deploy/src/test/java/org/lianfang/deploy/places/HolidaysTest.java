package org.lianfang.deploy.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.deploy.places.Holidays.Day;
import org.lianfang.deploy.stack.StackFailure;
import org.lianfang.deploy.stack.StackOptions;

class HolidaysTest {

    private final List<Day> days =
            Holidays.ours(StackOptions.repositoryAround(Path.of(""))).days();

    @Test
    void theNoticesGiveEachYearItsDaysOfRestAndItsMovedWorkingDays() {
        assertThat(count("2025", true)).isEqualTo(28);
        assertThat(count("2025", false)).isEqualTo(5);
        assertThat(count("2026", true)).isEqualTo(33);
        assertThat(count("2026", false)).isEqualTo(6);
        assertThat(days).extracting(Day::day).doesNotHaveDuplicates();
    }

    @Test
    void whatBecameAWorkingDayIsAWeekendAndEachDayWasAnnouncedBeforeItCame() {
        assertThat(days)
                .filteredOn(day -> !day.rest())
                .allMatch(day -> LocalDate.parse(day.day()).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
        assertThat(days).allMatch(day -> day.validFrom().compareTo(day.day()) < 0);
    }

    @Test
    void aFileWithoutItsColumnsIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("days.csv"), "day,rest\n2027-01-01,true\n");

        assertThatThrownBy(() -> Holidays.read(file)).isInstanceOf(StackFailure.class);
    }

    private long count(String year, boolean rest) {
        return days.stream()
                .filter(day -> day.day().startsWith(year) && day.rest() == rest)
                .count();
    }
}

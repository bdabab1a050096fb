package org.lianfang.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventedRosterTest {

    private static final int ALL = 320_000;
    private static final long PACKED = 16L << 20;
    // The most that registry keeps of one file.
    private static final long SHARED_TEXTS = 24L << 20;

    @TempDir
    private Path folder;

    @Test
    void nobodyIsInItTwice() {
        Set<String> numbers = new HashSet<>();
        Set<String> phones = new HashSet<>();
        for (int number = 0; number < ALL; number++) {
            List<String> row = InventedRoster.row(number);
            numbers.add(row.get(1));
            phones.add(row.get(2));
        }

        assertThat(numbers).hasSize(ALL).allMatch(each -> each.length() == 18);
        assertThat(phones).hasSize(ALL).allMatch(each -> each.length() == 11);
    }

    @Test
    void everyRowIsInOneFileAndNoHouseholdInTwo() throws IOException {
        List<CommunityRoster> files = InventedRoster.csv(folder, List.of("a", "b", "c"), 1_000);

        assertThat(files).extracting(CommunityRoster::community).containsExactly("a", "b", "c");
        List<String> all = new ArrayList<>();
        Set<String> doors = new HashSet<>();
        for (CommunityRoster file : files) {
            List<String> rows = Files.readAllLines(file.file());
            rows.remove(0);
            assertThat(rows).hasSize(file.rows()).hasSizeBetween(330, 336);
            all.addAll(rows);
            Set<String> own = new HashSet<>();
            rows.forEach(row -> own.add(String.join(",", List.of(row.split(",")).subList(3, 7))));
            own.forEach(door -> assertThat(doors.add(door)).as(door).isTrue());
        }
        assertThat(all).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void everyExcelFileIsOneThatRegistryTakes() throws IOException {
        int aCommunity = ALL / 21;

        List<CommunityRoster> files = InventedRoster.xlsx(folder, List.of("a"), aCommunity);

        assertThat(Files.size(files.get(0).file())).isBetween(1L, PACKED);
        assertThat(sizeOf("xl/sharedStrings.xml", files.get(0).file())).isBetween(1L, SHARED_TEXTS);
    }

    private static long sizeOf(String part, Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile());
                InputStream in = parts.getInputStream(parts.getEntry(part))) {
            return in.readAllBytes().length;
        }
    }
}

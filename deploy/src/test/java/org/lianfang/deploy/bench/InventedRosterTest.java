package org.lianfang.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventedRosterTest {

    private static final int ALL = 320_000;
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
    void everyExcelFileIsOneThatRegistryTakes() throws IOException {
        int each = RosterImport.ROWS_AN_EXCEL_FILE;

        List<Path> files = InventedRoster.xlsx(folder, each + 1, each);

        assertThat(files).hasSize(2);
        assertThat(sizeOf("xl/sharedStrings.xml", files.get(0))).isBetween(1L, SHARED_TEXTS);
    }

    private static long sizeOf(String part, Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile());
                InputStream in = parts.getInputStream(parts.getEntry(part))) {
            return in.readAllBytes().length;
        }
    }
}

package org.lianfang.deploy.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lianfang.deploy.stack.StackFailure;

/** Public holidays and moved working days as announced, which the ledger of compensatory leave goes by. */
public record Holidays(List<Day> days) {

    /** Those of the State Council's notices that this repository carries. */
    private static final String OURS = "deploy/calendar/holidays.csv";

    /** A day that is not what its weekday says, as volunteer-service takes it. */
    public record Day(String day, String validFrom, boolean rest, String name, String source) {

        static Day of(NamedCsvRecord row) {
            return new Day(
                    LocalDate.parse(row.getField("day")).toString(),
                    LocalDate.parse(row.getField("validFrom")).toString(),
                    Boolean.parseBoolean(row.getField("rest")),
                    row.getField("name"),
                    row.getField("source"));
        }
    }

    public static Holidays ours(Path repository) {
        return read(repository.resolve(OURS));
    }

    /** A file with the columns day, validFrom, rest, name and source. */
    public static Holidays read(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new Holidays(csv.stream().map(Day::of).toList());
        } catch (IOException
                | UncheckedIOException
                | DateTimeParseException
                | IllegalArgumentException
                | java.util.NoSuchElementException unreadable) {
            throw new StackFailure(
                    "节假日文件读不出：须有 day、validFrom、rest、name、source 各列：" + file,
                    "The file of holidays cannot be read: day, validFrom, rest, name and source are needed");
        }
    }
}

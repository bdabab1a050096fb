package org.lianfang.platform.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** CSV as Excel writes it: UTF-8 with or without a mark, or GB18030; commas, semicolons or tabs. */
final class CsvRows {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LOOK = 1 << 15;
    private static final int LONGEST_FIELD = 1 << 16;

    private CsvRows() {}

    /** @param heading a word of the row of headings, which decides the separator */
    static void read(BufferedInputStream file, String heading, Rows rows) throws IOException {
        file.mark(LOOK);
        byte[] head = file.readNBytes(LOOK);
        file.reset();
        boolean marked =
                head.length > 2 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf;
        if (marked) file.skipNBytes(3);
        for (byte each : head) if (each == 0) throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
        Charset charset = isUtf8(head) ? StandardCharsets.UTF_8 : GB18030;
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(new String(head, charset), heading))
                .maxBufferSize(LONGEST_FIELD)
                .skipEmptyLines(false)
                // A title is one cell, and not every program fills up short rows.
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new InputStreamReader(file, strict))) {
            // Counted as Excel shows them: a cell with several lines is one row, a blank line is one too.
            int number = 0;
            for (CsvRecord line : csv)
                rows.row(++number, line.getFields().stream().map(Written::text).toList());
        } catch (CsvParseException | UncheckedIOException broken) {
            throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
        }
    }

    /** The headings are Chinese, so that the beginning of the file decides. */
    private static boolean isUtf8(byte[] head) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        // Not the end of the input: a character may be cut there.
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false)
                .isError();
    }

    private static char separator(String head, String heading) {
        String line =
                head.lines().filter(each -> each.contains(heading)).findFirst().orElse("");
        if (line.indexOf('\t') >= 0) return '\t';
        return line.indexOf(',') < 0 && line.indexOf(';') >= 0 ? ';' : ',';
    }
}

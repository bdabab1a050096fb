package org.lianfang.registry.rosterfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianfang.registry.rosterfile.Packed.number;
import static org.lianfang.registry.rosterfile.Packed.row;
import static org.lianfang.registry.rosterfile.Packed.shared;
import static org.lianfang.registry.rosterfile.Packed.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.problem.Problem;
import org.lianfang.registry.access.RegistryProblem;

class RosterFileTest {

    private static final String CSV = "房号,姓名,手机号,小区\n301,张三,13800001234,锦绣苑\n";

    @Test
    void columnsAreFoundInAnyOrderBelowATitle() {
        List<RosterLine> lines = read(("城东社区居民名册,,,\n" + CSV).getBytes(StandardCharsets.UTF_8));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).number()).isEqualTo(3);
        assertThat(lines.get(0).cells())
                .containsEntry(Heading.NAME, "张三")
                .containsEntry(Heading.ROOM, "301")
                .containsEntry(Heading.ESTATE, "锦绣苑")
                .doesNotContainKey(Heading.NOTE);
    }

    @Test
    void everyEncodingOfExcelIsReadAlike() {
        var expected = read(CSV.getBytes(StandardCharsets.UTF_8)).get(0).cells();

        assertThat(read(("\ufeff" + CSV).getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .cells())
                .isEqualTo(expected);
        assertThat(read(CSV.getBytes(Charset.forName("GB18030"))).get(0).cells())
                .isEqualTo(expected);
        assertThat(read(CSV.replace(',', ';').getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .cells())
                .isEqualTo(expected);
    }

    @Test
    void whatIsWrittenIsReadAgainAndNoCellIsAFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        try (RosterSheet sheet = RosterSheet.export(out)) {
            sheet.row(Map.of(Heading.NAME, "=cmd|' /C calc'!A0", Heading.ESTATE, "锦绣苑", Heading.NOTE, "'已注"));
        }

        List<RosterLine> lines = read(out.toByteArray());

        assertThat(lines.get(0).get(Heading.NAME)).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(lines.get(0).get(Heading.NOTE)).isEqualTo("'已注");
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>")
                .contains("&apos;=cmd");
    }

    @Test
    void theTemplateIsARosterOfNobody() throws IOException {
        var out = new ByteArrayOutputStream();
        RosterSheet.template(out);

        assertThat(read(out.toByteArray())).isEmpty();
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet1.xml")).doesNotContain("990101195001010010");
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet2.xml")).contains("990101195001010010");
    }

    @Test
    void theTemplateOffersTheWordsForCareNeedsInItsColumn() throws IOException {
        var out = new ByteArrayOutputStream();
        RosterSheet.template(out);

        assertThat(part(out.toByteArray(), "xl/worksheets/sheet1.xml"))
                .contains("type=\"list\"")
                .contains("sqref=\"J2:J20001\"")
                .contains("'!$A$5:$A$18</formula1>");
    }

    @Test
    void whatExcelMadeOfANumberOrADayIsTold() throws IOException {
        List<RosterLine> lines = read(Packed.of(Packed.HEADINGS
                + row(2, text("A2", "张三"), number("B2", 0, "4.40705199003020E+17"), number("D2", 1, "46082"))
                + row(3, text("A3", "李四"), text("B3", "440705199003020000"), number("D3", 2, "46082"))
                + row(4, text("A4", "王五"), number("B4", 1, "440705199003020000"), number("D4", 3, "301"))
                + row(5, text("A5", "赵六"), text("C5", "锦绣苑"), number("D5", 0, "301"))
                + row(6, text("A6", "孙七"), "<c r=\"B6\"><f>A1</f><v>440705199003020000</v></c>", text("D6", "3-1"))));

        assertThat(lines)
                .extracting(RosterLine::lost)
                .containsExactly(
                        Map.of(
                                Heading.ID_NUMBER, RegistryProblem.ID_NUMBER_ROUNDED,
                                Heading.ROOM, RegistryProblem.DAY_IN_PLACE),
                        Map.of(Heading.ROOM, RegistryProblem.DAY_IN_PLACE),
                        Map.of(Heading.ID_NUMBER, RegistryProblem.ID_NUMBER_ROUNDED),
                        Map.of(),
                        Map.of(Heading.ID_NUMBER, RegistryProblem.ID_NUMBER_ROUNDED));
        assertThat(lines.get(3).get(Heading.ROOM)).isEqualTo("301");
        assertThat(RegistryProblem.ID_NUMBER_ROUNDED.zh()).contains("身份证号").contains("文本");
    }

    @Test
    void aSheetWithoutFormatsIsReadToo() throws IOException {
        assertThat(read(Packed.withoutStyles(Packed.HEADINGS + row(2, text("A2", "张三"), number("D2", 0, "301")))))
                .hasSize(1);
    }

    @Test
    void rowsAreNumberedAsExcelShowsThem() {
        String file = "社区名册\n\n姓名,房号,备注\n张三,301,\"按铃\n两次\"\n\n李四,302,\n";

        for (String lines : List.of(file, file.replace("\n", "\r\n")))
            assertThat(read(lines.getBytes(StandardCharsets.UTF_8)))
                    .extracting(RosterLine::number)
                    .containsExactly(4, 6);
    }

    @Test
    void aListNumberedByHandCarriesNoIds() {
        String id = "0196a3c2-7d1e-7c55-9c1f-3f6d1a2b4c5d";
        String file = "编号,姓名,房号\n1,张三,301\nA-002,李四,302\n" + id + ",王五,303\n" + id.substring(1) + ",赵六,304\n";

        assertThat(read(file.getBytes(StandardCharsets.UTF_8)))
                .extracting(line -> line.filled(Heading.ID))
                .containsExactly(null, null, id, id.substring(1));
    }

    @Test
    void twoColumnsOfOneMeaningAreBothNamed() {
        for (String columns : List.of("手机号、联系电话", "备注、说明", "姓名、姓名")) {
            String file = "姓名,房号,".replace("姓名,", columns.startsWith("姓名") ? "" : "姓名,") + columns.replace('、', ',')
                    + "(宅)\n";
            assertThatThrownBy(() -> read(file.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.type()).isEqualTo(RegistryProblem.ROSTER_HEADING_TWICE);
                        assertThat(problem.field()).isEqualTo(columns);
                        assertThat(problem.body().title()).contains("改");
                    });
        }
    }

    @Test
    void aTitleAboveTheHeadingsMayRepeatTheirWords() {
        String file = "说明,备注,,\n" + CSV;

        assertThat(read(file.getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }

    @Test
    void whatCannotBeUsedIsRefusedWithOneProblem() throws IOException {
        refused(new byte[0], RegistryProblem.ROSTER_UNREADABLE);
        refused("PK\3\4broken".getBytes(StandardCharsets.ISO_8859_1), RegistryProblem.ROSTER_UNREADABLE);
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}, RegistryProblem.ROSTER_LOCKED);
        refused(zip("xl/workbook.xml", 10, "xl/vbaProject.bin", 10), RegistryProblem.ROSTER_WITH_MACROS);
        refused(zip("xl/workbook.xml", 10, "xl/macrosheets/sheet1.xml", 10), RegistryProblem.ROSTER_WITH_MACROS);
        refused(locked(Packed.of(Packed.HEADINGS)), RegistryProblem.ROSTER_LOCKED);
        refused(zip("word/document.xml", 10), RegistryProblem.ROSTER_UNREADABLE);
        refused("一,二\n三,四\n".repeat(20).getBytes(StandardCharsets.UTF_8), RegistryProblem.ROSTER_WITHOUT_HEADINGS);
        refused("姓名,姓名,房号\n".getBytes(StandardCharsets.UTF_8), RegistryProblem.ROSTER_HEADING_TWICE);
        refused(new byte[] {'a', 0, 'b', '\n'}, RegistryProblem.ROSTER_UNREADABLE);
    }

    @Test
    void aSmallFileThatUnpacksToALargeOneIsRefused() throws IOException {
        refused(zip("xl/workbook.xml", 10, "xl/worksheets/sheet1.xml", 50 << 20), RegistryProblem.ROSTER_TOO_LARGE);
    }

    @Test
    void aFileThatIsPackedLargeIsRefusedWithoutBeingUnpacked() {
        byte[] packed = new byte[(16 << 20) + 1];
        System.arraycopy("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), 0, packed, 0, 4);

        refused(packed, RegistryProblem.ROSTER_TOO_LARGE);
        refused(Arrays.copyOf(packed, 16 << 20), RegistryProblem.ROSTER_UNREADABLE);
    }

    @Test
    void asManyRowsAsAreTakenAreReadAndOneMoreIsRefused() {
        String row = "301,张三,,\n";
        var taken = new AtomicInteger();
        RosterFile.read(csv(row.repeat(RosterFile.MOST_ROWS)), line -> taken.incrementAndGet());
        assertThat(taken).hasValue(RosterFile.MOST_ROWS);

        assertThatThrownBy(() -> RosterFile.read(csv(row.repeat(RosterFile.MOST_ROWS + 1)), line -> {}))
                .hasMessage(RegistryProblem.ROSTER_TOO_LARGE.name());
    }

    private static ByteArrayInputStream csv(String rows) {
        return new ByteArrayInputStream(("房号,姓名,手机号,小区\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    /** The same file with the mark of a part that is encrypted, in each of its two places. */
    private static byte[] locked(byte[] file) {
        for (int i = 0; i + 10 < file.length; i++) {
            if (file[i] != 'P' || file[i + 1] != 'K') continue;
            boolean local = file[i + 2] == 3 && file[i + 3] == 4;
            boolean listed = file[i + 2] == 1 && file[i + 3] == 2;
            if (local || listed) file[i + (local ? 6 : 8)] |= 1;
        }
        return file;
    }

    @Test
    void aSheetMadeByHandIsReadAsOneOfExcel() throws IOException {
        var lines =
                read(Packed.of(Packed.HEADINGS + row(2, text("A2", "张三"), shared("C2", 0), number("D2", 0, "301"))));

        assertThat(lines.get(0).cells())
                .containsEntry(Heading.NAME, "张三")
                .containsEntry(Heading.ESTATE, "锦绣苑")
                .containsEntry(Heading.ROOM, "301");
    }

    @Test
    void aSheetThatWouldFillTheMemoryIsRefusedBeforeItIsRead() throws IOException {
        String name = text("A2", "张三");
        String many = "<c/>".repeat(20_000);
        for (String row : List.of(
                row(2, name, text("ZZZZZZ1", "301")),
                row(2, name, text("$XFE$2", "301")),
                row(2, name, many),
                row(2, name, text("D2", "字".repeat(100_000))),
                row(2, name, text("D2", "字</t><t>".repeat(70_000))),
                row(2, name, text("D2", "<![CDATA[" + "<".repeat(100_000) + "]]>")),
                row(2, name, "<c r=\"D2\" x=\"" + "1".repeat(400_000) + "\"/>"),
                row(2, name, "<x>".repeat(100) + "</x>".repeat(100))))
            refused(Packed.of(Packed.HEADINGS + row), RegistryProblem.ROSTER_TOO_LARGE);
        refused(Packed.of(Packed.HEADINGS + row(2, name, shared("D2", 7))), RegistryProblem.ROSTER_UNREADABLE);
        refused(
                Packed.of(Packed.HEADINGS + row(2, name, number("D2", 0, "1E999999999"))),
                RegistryProblem.ROSTER_UNREADABLE);
        refused(
                Packed.of(Packed.HEADINGS, "<si><t>锦绣苑</t></si>", StandardCharsets.UTF_16),
                RegistryProblem.ROSTER_UNREADABLE);
    }

    @Test
    void textsThatCellsShareAreBoundedUnderAnyName() throws IOException {
        var texts = new StringBuilder();
        for (int i = 0; i < 800_000; i++)
            texts.append("<si><t>").append(i * 7919L).append("</t></si>");

        refused(Packed.of(Packed.HEADINGS, texts.toString(), StandardCharsets.UTF_8), RegistryProblem.ROSTER_TOO_LARGE);
    }

    private static void refused(byte[] file, RegistryProblem problem) {
        assertThatThrownBy(() -> read(file)).hasMessage(problem.name());
    }

    private static List<RosterLine> read(byte[] file) {
        var lines = new ArrayList<RosterLine>();
        RosterFile.read(new ByteArrayInputStream(file), lines::add);
        return lines;
    }

    /** Parts with a name and so many equal bytes. */
    private static byte[] zip(Object... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                zip.write(new byte[(Integer) parts[i + 1]]);
            }
        }
        return out.toByteArray();
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

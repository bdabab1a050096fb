package org.lianfang.registry.rosterfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Excel files written by hand, as no program writes them: the texts that cells share stand under a name of their own choice. */
final class Packed {

    static final String HEADINGS = row(1, text("A1", "姓名"), text("B1", "身份证号"), text("C1", "小区"), text("D1", "房号"));

    private static final String TYPES =
            """
            <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>
            <Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>
            <Override PartName='/xl/s.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/>
            <Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/>
            </Types>""";
    private static final String WORKBOOK =
            "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='名册' sheetId='1' r:id='a'/></sheets></workbook>";
    private static final String PARTS = "<Relationships><Relationship Id='a' Target='sheet.xml'/></Relationships>";
    /** By their numbers: 0 plain, 1 month and day, 2 the same as Excel writes it out, 3 a number with words behind it. */
    private static final String STYLES =
            """
            <styleSheet><numFmts><numFmt numFmtId='176' formatCode='[$-804]m"月"d"日";@'/><numFmt numFmtId='177' formatCode='0"day"_d'/></numFmts>
            <cellXfs><xf numFmtId='0'/><xf numFmtId='58'/><xf numFmtId='176'/><xf numFmtId='177'/></cellXfs></styleSheet>""";

    private Packed() {}

    static byte[] of(String rows) throws IOException {
        return of(rows, "<si><t>锦绣苑</t></si>", StandardCharsets.UTF_8);
    }

    static byte[] withoutStyles(String rows) throws IOException {
        return zip(rows, "", StandardCharsets.UTF_8, TYPES.replaceAll("<Override.*styles.*>\n", ""));
    }

    static byte[] of(String rows, String sharedTexts, Charset charset) throws IOException {
        return zip(rows, sharedTexts, charset, TYPES);
    }

    private static byte[] zip(String rows, String sharedTexts, Charset charset, String types) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", types, StandardCharsets.UTF_8);
            part(zip, "xl/workbook.xml", WORKBOOK, StandardCharsets.UTF_8);
            part(zip, "xl/_rels/workbook.xml.rels", PARTS, StandardCharsets.UTF_8);
            if (types.contains("styles")) part(zip, "xl/styles.xml", STYLES, StandardCharsets.UTF_8);
            part(zip, "xl/s.xml", "<sst>" + sharedTexts + "</sst>", StandardCharsets.UTF_8);
            part(zip, "xl/sheet.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>", charset);
        }
        return out.toByteArray();
    }

    static String row(int number, String... cells) {
        return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
    }

    static String text(String reference, String text) {
        return "<c r='" + reference + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    static String number(String reference, int style, String number) {
        return "<c r='" + reference + "' s='" + style + "'><v>" + number + "</v></c>";
    }

    static String shared(String reference, int index) {
        return "<c r='" + reference + "' t='s'><v>" + index + "</v></c>";
    }

    private static void part(ZipOutputStream zip, String name, String text, Charset charset) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(charset));
    }
}

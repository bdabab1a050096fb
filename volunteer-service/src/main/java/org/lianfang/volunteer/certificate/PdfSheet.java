package org.lianfang.volunteer.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * One sheet of A4 as PDF, with Chinese text. It names the typeface of the standard's Chinese character collection and leaves it to the
 * reader's device, which any device that shows Chinese has; so no font of ten megabytes is carried along (docs/adr). Measures are
 * points from the lower left corner.
 */
final class PdfSheet {

    static final double WIDTH = 595;
    private static final double HEIGHT = 842;

    private static final String FONT = "/STSong-Light";
    private static final String COLLECTION = "<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>";

    private final String title;
    private final StringBuilder drawn = new StringBuilder();

    PdfSheet(String title) {
        this.title = title;
    }

    void text(double x, double y, double size, String text) {
        drawn.append(String.format(Locale.ROOT, "BT /F %.1f Tf %.1f %.1f Td <%s> Tj ET\n", size, x, y, hex(text)));
    }

    void centred(double y, double size, String text) {
        text((WIDTH - size * ems(text)) / 2, y, size, text);
    }

    void line(double x1, double y1, double x2, double y2) {
        drawn.append(String.format(Locale.ROOT, "0.6 w %.1f %.1f m %.1f %.1f l S\n", x1, y1, x2, y2));
    }

    byte[] finished() {
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                String.format(
                        Locale.ROOT,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.0f %.0f]/Resources<</Font<</F 4 0 R>>>>/Contents 7 0 R>>",
                        WIDTH,
                        HEIGHT),
                "<</Type/Font/Subtype/Type0/BaseFont" + FONT + "/Encoding/UniGB-UTF16-H/DescendantFonts[5 0 R]>>",
                // Full width for a Chinese character, half for the Latin ones, which are the first of the collection.
                "<</Type/Font/Subtype/CIDFontType0/BaseFont" + FONT + "/CIDSystemInfo" + COLLECTION
                        + "/FontDescriptor 6 0 R/DW 1000/W[1 95 500]>>",
                "<</Type/FontDescriptor/FontName" + FONT
                        + "/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
                "<</Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream",
                "<</Title<FEFF" + hex(title) + ">/Producer(Lianfang)>>");
        var file = new StringBuilder("%PDF-1.5\n");
        var places = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        int size = objects.size() + 1;
        file.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n").append(places);
        file.append("trailer\n<</Size ").append(size).append("/Root 1 0 R/Info 8 0 R>>\nstartxref\n");
        file.append(table).append("\n%%EOF\n");
        return file.toString().getBytes(ISO_8859_1);
    }

    private static double ems(String text) {
        return text.codePoints().mapToDouble(each -> each < 128 ? 0.5 : 1).sum();
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_16BE));
    }
}

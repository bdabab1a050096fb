package org.lianfang.platform.sheet;

import com.fasterxml.aalto.AsyncByteArrayFeeder;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Parses one part of an Excel file as it unpacks, with the parser of the reader but piece by piece: nothing in it may make the reader
 * take memory that the part does not deserve. Which part the reader takes for what is the file's to say, so that every part is held
 * to all the limits, whatever its name.
 */
final class PartScan {

    /** As wide as Excel makes a sheet; the reader makes a row as long as its cells say. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int LONGEST_CELL = 1 << 16;
    private static final int LONGEST_INDEX = 9;
    private static final int DEEPEST = 64;
    /** Pieces that a tag may span, which the parser keeps whole. */
    private static final int MOST_PIECES = 4;

    /** Elements that the reader keeps until it is closed; a formula only where it names the cells that share it. */
    private static final Set<String> KEPT = Set.of("si", "f", "sheet", "Relationship", "numFmt", "xf");

    private final Kept kept;
    private final AsyncXMLStreamReader<AsyncByteArrayFeeder> xml;
    private boolean isXml = true;
    private boolean begun;
    private boolean likeXml;
    private int pieces;
    private int silent;
    private int rows;
    private int depth;
    private int text;
    private int cell;
    private int cells;
    private int cellText;
    private StringBuilder index;

    PartScan(Kept kept) {
        this.kept = kept;
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml = factory.createAsyncForByteArray();
    }

    void piece(byte[] bytes, int length) {
        if (!isXml) return;
        if (pieces++ == 0) likeXml = looksLikeXml(bytes, length);
        try {
            xml.getInputFeeder().feedInput(bytes, 0, length);
            silent++;
            for (int event = xml.next(); event != AsyncXMLStreamReader.EVENT_INCOMPLETE; event = xml.next()) {
                silent = 0;
                event(event);
            }
        } catch (XMLStreamException noXml) {
            // A picture, or the reader breaks off at the same place; what is in other characters it may read on.
            if (!begun && likeXml) throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
            isXml = false;
        }
        if (isXml && silent > MOST_PIECES) throw tooLarge();
    }

    /** Of a sheet; none of what is no sheet. */
    int rows() {
        return rows;
    }

    private void event(int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
            default -> {
                // Says nothing that is kept.
            }
        }
    }

    private void start(String name) {
        begun = true;
        if (++depth > DEEPEST) throw tooLarge();
        if (KEPT.contains(name) && (!name.equals("f") || xml.getAttributeValue(null, "ref") != null)) {
            int length = 0;
            for (int i = 0; i < xml.getAttributeCount(); i++)
                length += xml.getAttributeValue(i).length();
            kept.element(length);
        }
        if (name.equals("si")) {
            kept.sharedText();
            text++;
        }
        if (name.equals("c")) cell();
    }

    private void cell() {
        if (++cells > MOST_COLUMNS || isBeyond(xml.getAttributeValue(null, "r"))) throw tooLarge();
        if (cell++ > 0) return;
        cellText = 0;
        index = "s".equals(xml.getAttributeValue(null, "t")) ? new StringBuilder() : null;
    }

    private void end(String name) {
        depth--;
        switch (name) {
            case "si" -> text--;
            case "row" -> {
                cells = 0;
                rows++;
            }
            case "c" -> {
                if (--cell == 0 && index != null)
                    kept.reference(index.toString().strip());
            }
            default -> {
                // Ends nothing that is counted.
            }
        }
    }

    private void text() {
        if (text == 0 && cell == 0) return;
        int length = xml.getTextLength();
        if (text > 0) kept.text(length);
        if (cell == 0) return;
        cellText += length;
        if (cellText > LONGEST_CELL) throw tooLarge();
        if (index != null && index.length() <= LONGEST_INDEX) index.append(xml.getText());
    }

    private static boolean isBeyond(String reference) {
        if (reference == null) return false;
        int column = 0;
        for (int i = 0; i < reference.length() && column <= MOST_COLUMNS; i++) {
            int letter = Character.digit(reference.charAt(i), Character.MAX_RADIX);
            if (letter >= 0 && letter < 10) break;
            if (letter >= 10) column = column * 26 + letter - 9;
        }
        return column > MOST_COLUMNS;
    }

    /** It begins with a bracket, or with the mark of UTF-16. */
    private static boolean looksLikeXml(byte[] bytes, int length) {
        for (int i = 0; i < Math.min(4, length); i++) if (bytes[i] == '<') return true;
        return length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff;
    }

    private static RuntimeException tooLarge() {
        return SheetRefused.because(SheetRefused.Why.TOO_LARGE);
    }

    /** What the reader would keep of all parts together. */
    static final class Kept {

        // Beside its text each costs an object or two: a roster of 100,000 rows has a third of this.
        private static final long MOST = 24L << 20;
        private static final int ELEMENT = 32;

        private long size;
        private int sharedTexts;
        private long lastReference = -1;

        private void element(int attributes) {
            size += ELEMENT;
            text(attributes);
        }

        private void sharedText() {
            sharedTexts++;
        }

        private void text(int length) {
            size += length;
            if (size > MOST) throw tooLarge();
        }

        private void reference(String index) {
            if (index.isEmpty()) return;
            if (!index.matches("\\d{1," + LONGEST_INDEX + "}")) throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
            lastReference = Math.max(lastReference, Long.parseLong(index));
        }

        /** The reader makes up the texts that a cell refers to and that are not there, one by one. */
        void mustHoldTogether() {
            if (lastReference >= sharedTexts) throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
        }
    }
}

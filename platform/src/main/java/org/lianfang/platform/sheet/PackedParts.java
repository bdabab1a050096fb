package org.lianfang.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks through the parts of an Excel file before anything is read out of it: a small file may unpack to one that fills the memory. */
final class PackedParts {

    private static final int MOST_PARTS = 2000;
    private static final long LARGEST = 300L << 20;
    private static final long SMALL = 8L << 20;
    // Rows of a real roster unpack to 5 to 30 times their size.
    private static final int MOST_TIMES = 100;

    private PackedParts() {}

    /** @return how many rows the sheet has that has most */
    static int mustBeHarmless(byte[] packed) {
        var seen = new Seen();
        byte[] buffer = new byte[1 << 16];
        // Not the reader of the JDK: it refuses what Excel's own tools, and ours, write.
        try (var parts = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                seen.part(part);
                var scan = new PartScan(seen.kept);
                try (InputStream in = parts.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        seen.bytes(read, packed.length);
                        scan.piece(buffer, read);
                    }
                }
                seen.rows = Math.max(seen.rows, scan.rows());
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
        }
        if (!seen.workbook) throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
        seen.kept.mustHoldTogether();
        return seen.rows;
    }

    private static final class Seen {

        private final PartScan.Kept kept = new PartScan.Kept();
        private int parts;
        private int rows;
        private long size;
        private boolean workbook;

        void part(ZipArchiveEntry part) {
            if (part.getGeneralPurposeBit().usesEncryption()) throw SheetRefused.because(SheetRefused.Why.LOCKED);
            String name = part.getName();
            if (++parts > MOST_PARTS) throw SheetRefused.because(SheetRefused.Why.TOO_LARGE);
            if (name.endsWith("vbaProject.bin") || name.startsWith("xl/macrosheets/"))
                throw SheetRefused.because(SheetRefused.Why.WITH_MACROS);
            workbook |= name.equals("xl/workbook.xml");
        }

        void bytes(int read, int packed) {
            size += read;
            if (size > LARGEST || (size > SMALL && size > (long) packed * MOST_TIMES))
                throw SheetRefused.because(SheetRefused.Why.TOO_LARGE);
        }
    }
}

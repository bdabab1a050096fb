package org.lianfang.registry.roster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** A file that may come over a slow line: who reads it is told of each part that arrived, and knows how much of it has. */
final class ArrivingFile extends FilterInputStream {

    // No file of rows is larger, whatever its sender says.
    private static final long MOST = 1L << 30;

    private final long bytes;
    private final Runnable arrived;
    private final CompletableFuture<Void> whole = new CompletableFuture<>();
    private long read;

    /** @param bytes of the file as its sender says, which is believed for nothing but telling how far it is; 0 where nobody says */
    ArrivingFile(InputStream file, long bytes, Runnable arrived) {
        super(file);
        this.bytes = Math.min(bytes, MOST);
        this.arrived = arrived;
    }

    /** Done when the file has arrived to its end. */
    CompletableFuture<Void> whole() {
        return whole;
    }

    /** About how many rows it has, where so many were in what has been read; 0 where nobody can tell. */
    int rowsAbout(int rows) {
        return read == 0 ? 0 : (int) Math.min(RowReader.UNLIKELY, rows * bytes / read);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? one : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        count(count);
        return count;
    }

    private void count(int count) {
        if (count < 0) whole.complete(null);
        else read += count;
        arrived.run();
    }
}

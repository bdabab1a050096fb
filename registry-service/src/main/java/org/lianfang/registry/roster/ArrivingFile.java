package org.lianfang.registry.roster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that may come over a slow line: who reads it is told of each part that arrived. */
final class ArrivingFile extends FilterInputStream {

    private final Runnable arrived;

    ArrivingFile(InputStream file, Runnable arrived) {
        super(file);
        this.arrived = arrived;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        arrived.run();
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        arrived.run();
        return count;
    }
}

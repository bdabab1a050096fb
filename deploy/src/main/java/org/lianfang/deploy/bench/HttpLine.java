package org.lianfang.deploy.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept HTTP/1.1 connection: requests go out as ready bytes, answers are read whole. The client of the JDK would take as much of the
 * two cores as what is measured.
 */
final class HttpLine implements AutoCloseable {

    private static final int SILENCE = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[64 << 10];
    private int position;
    private int limit;

    HttpLine(URI server) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SILENCE);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 5000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** A whole request with its body. */
    static byte[] request(String method, URI server, String path, String token, String body) {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nAccept: application/json\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                + (body == null ? "" : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n")
                + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = java.util.Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }

    /** Sends a request and returns the body of its answer; any status but 200 is a {@link WrongAnswer}. */
    byte[] exchange(byte[] request) throws IOException {
        return exchange(request, 200);
    }

    /** The same where another status is the right one. */
    byte[] exchange(byte[] request, int right) throws IOException {
        out.write(request);
        String status = line();
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String field = header.toLowerCase(Locale.ROOT);
            if (field.startsWith("content-length:"))
                length = Integer.parseInt(field.substring(15).strip());
            if (field.startsWith("transfer-encoding:")) chunked = field.contains("chunked");
        }
        byte[] body = chunked ? chunks() : bytes(Math.max(0, length));
        if (!status.startsWith("HTTP/1.1 " + right)) throw new WrongAnswer(status);
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            body.write(bytes(size));
            line();
            if (size == 0) return body.toByteArray();
        }
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        int filled = 0;
        while (filled < count) {
            if (position == limit) fill();
            int step = Math.min(count - filled, limit - position);
            System.arraycopy(buffer, position, bytes, filled, step);
            position += step;
            filled += step;
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (position == limit) fill();
            char next = (char) buffer[position++];
            if (next == '\n') return line.toString();
            if (next != '\r') line.append(next);
        }
    }

    private void fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        if (limit == 0) throw new EOFException("the server closed the connection");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}

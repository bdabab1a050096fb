package org.lianfang.deploy.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The loopback port of each part: fixed and changeable by environment for people, free ones for tests. */
public final class Ports {

    private final Map<Part, Integer> ports;

    private Ports(Map<Part, Integer> ports) {
        this.ports = ports;
    }

    public static Ports from(Map<String, String> environment) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String set = environment.getOrDefault(part.portVariable(), "");
            ports.put(part, set.isBlank() ? part.usualPort() : parsed(part, set.strip()));
        }
        return new Ports(ports);
    }

    /** Ports that nothing listens on now. */
    public static Ports free() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Part part : Part.values()) {
                ServerSocket socket = bind(0);
                held.add(socket);
                ports.put(part, socket.getLocalPort());
            }
            return new Ports(ports);
        } catch (IOException e) {
            throw new StackFailure("没有空闲端口", "No free port", e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = bind(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackFailure("没有空闲端口", "No free port", e);
        }
    }

    public int of(Part part) {
        return ports.get(part);
    }

    /** Fails on the first port that is wanted twice or already taken. */
    public void requireFree() {
        Map<Integer, Part> seen = new HashMap<>();
        for (Part part : Part.values()) {
            int port = of(part);
            Part other = seen.put(port, part);
            if (other != null) {
                throw new StackFailure(
                        "端口 " + port + " 同时给了 " + other.id() + " 和 " + part.id() + "：请改 " + part.portVariable(),
                        "Port " + port + " is given to both " + other.id() + " and " + part.id() + ": change "
                                + part.portVariable());
            }
            try {
                close(bind(port));
            } catch (IOException e) {
                throw new StackFailure(
                        "端口 " + port + " 已被占用（" + part.id() + "）：请设 " + part.portVariable() + "=别的端口",
                        "Port " + port + " is taken (" + part.id() + "): set " + part.portVariable()
                                + " to another port",
                        e);
            }
        }
    }

    private static int parsed(Part part, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new StackFailure(
                part.portVariable() + " 不是端口号：须为 1 到 65535", part.portVariable() + " is not a port: 1 to 65535");
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            // A port of the last run that is still winding down is free for us.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StackFailure("端口无法释放", "A port could not be given back", e);
        }
    }
}

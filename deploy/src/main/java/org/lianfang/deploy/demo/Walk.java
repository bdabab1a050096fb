package org.lianfang.deploy.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lianfang.deploy.stack.Part;
import org.lianfang.deploy.stack.Ports;
import org.lianfang.deploy.stack.StackFailure;
import org.lianfang.deploy.wire.Wire;

/**
 * The main job, seen running: one visit becomes two checks and two orders, a shift takes the orders, a volunteer hands them over. Each
 * answer is held against its rule. It can be walked again and again; every walk takes about a minute and a half, of which a volunteer is
 * on duty for one.
 */
public final class Walk {

    private static final String PASSWORD = "lianfang";

    /** What the walk left behind. */
    public record Result(
            UUID household,
            UUID visit,
            List<String> orders,
            UUID shift,
            String volunteer,
            int creditedMinutes,
            int steps) {}

    private final PrintStream out;
    private final Narrator tell;
    private final WalkVisit.Recorded recorded;
    private final WalkShift shift;

    private Walk(DemoTarget target, PrintStream out) {
        Wire wire = new Wire();
        Graph graph = new Graph(target, wire, new Logins(target, wire));
        this.out = out;
        this.tell = new Narrator(out);
        this.recorded = new WalkVisit(graph, tell).walk();
        this.shift = WalkShift.walk(graph, tell, recorded.orders());
    }

    /** @throws StackFailure with one line for people at the first answer that is not as the rule says */
    public static Result run(DemoTarget target, PrintStream out) {
        return untilOnDuty(target, out).finish();
    }

    /** The same up to the hand-over: what is left is to stay on duty for a minute, while others may walk. */
    public static Walk untilOnDuty(DemoTarget target, PrintStream out) {
        return new Walk(target, out);
    }

    /** Checks out when the minute is over. */
    public Result finish() {
        int credited = shift.checkOut();
        out.printf("%n✓ 全部 %d 步如规则所述 · all %d steps are as the rules say%n", tell.stepCount(), tell.stepCount());
        return new Result(
                recorded.household(),
                recorded.visit(),
                recorded.orders(),
                shift.id(),
                shift.volunteer(),
                credited,
                tell.stepCount());
    }

    /** Walks through the local stack; its ports come from the environment, as for {@code ./deploy/up}. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            DemoTarget stack = local(Ports.from(System.getenv()));
            requireRunning(stack.gateway());
            run(stack, out);
        } catch (RuntimeException e) {
            out.flush();
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            System.err.println("✗ " + why.lines().findFirst().orElse(why));
            System.exit(1);
        }
    }

    private static void requireRunning(URI gateway) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), 2000);
        } catch (IOException e) {
            throw new StackFailure(
                    "系统没有在运行：先 ./deploy/up --detach", "The system is not running: start it with ./deploy/up --detach");
        }
    }

    private static DemoTarget local(Ports ports) {
        return new DemoTarget(
                at(ports, Part.REGISTRY),
                at(ports, Part.ISOLATION),
                at(ports, Part.SUPPLY),
                at(ports, Part.VOLUNTEER),
                at(ports, Part.GATEWAY),
                at(ports, Part.KEYCLOAK).resolve("/realms/lianfang/protocol/openid-connect/token"),
                "",
                "",
                PASSWORD);
    }

    private static URI at(Ports ports, Part part) {
        return URI.create("http://127.0.0.1:" + ports.of(part));
    }
}

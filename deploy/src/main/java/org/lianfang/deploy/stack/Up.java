package org.lianfang.deploy.stack;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.lianfang.deploy.demo.DemoData;
import org.lianfang.deploy.places.Holidays;
import org.lianfang.deploy.process.PidFile;

/** {@code deploy/up}: starts the stack, in the foreground or left running. */
public final class Up {

    private final StackOptions options;
    private final boolean detach;
    private volatile boolean failed;

    private Up(StackOptions options, boolean detach) {
        this.options = options;
        this.detach = detach;
    }

    public static void main(String[] arguments) {
        try {
            UpArguments asked = UpArguments.of(List.of(arguments));
            StackOptions options = Settings.fromEnvironment(asked.scale(), Settings.toTerminal());
            options.data().requireNothingRunning();
            if (asked.reset()) {
                options.data().clear();
            }
            new Up(options, asked.detach()).run();
        } catch (StackFailure e) {
            Failure.print(e);
            System.exit(1);
        }
    }

    private void run() {
        LocalStack stack = LocalStack.prepare(options);
        PidFile launcher = options.data().pidFile(RunningProcesses.LAUNCHER);
        launcher.write(ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, launcher)));
        try {
            stack.run();
            keepHolidays(stack);
            if (!"off".equals(System.getenv("LIANFANG_DEMO"))) {
                stack.loadOnce(started -> DemoData.load(started, options.progress()));
            }
            System.out.println(StackTable.of(options, detach));
        } catch (RuntimeException e) {
            if (stack.isClosed()) {
                // Ctrl-C cut the start short: nothing failed, and the hook is stopping what runs.
                return;
            }
            failed = true;
            Failure.print(Failure.explained(e, options.data()));
            System.exit(1);
        }
        if (detach) {
            launcher.delete();
            // No shutdown hook: what runs stays running.
            Runtime.getRuntime().halt(0);
        }
        waitForCtrlC();
    }

    /** Repeated at every start, so that the days of a newer notice come with a newer version. */
    private void keepHolidays(LocalStack stack) {
        try {
            stack.operator().keep(Holidays.ours(options.repository()));
        } catch (StackFailure e) {
            // Leave that was taken stands against an announcement: a matter for those who keep the ledger, not for the
            // start.
            options.progress().accept("节假日未更新 · Holidays not kept: " + e.getMessage());
        }
    }

    private void stop(LocalStack stack, PidFile launcher) {
        // After a failure its one line is all there is to say.
        Consumer<String> say = failed ? line -> {} : System.out::println;
        say.accept("\n停止中 · Stopping");
        stack.close();
        launcher.delete();
        say.accept("已停止 · Stopped");
    }

    private static void waitForCtrlC() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

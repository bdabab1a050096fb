package org.lianfang.deploy.stack;

/** {@code deploy/down}: stops what was started from the data folder. */
public final class Down {

    private Down() {}

    public static void main(String[] arguments) {
        try {
            RunningProcesses running = Settings.data().processes();
            if (running.isEmpty()) {
                System.out.println("没有在运行 · Nothing is running");
                return;
            }
            running.stopAll();
            System.out.println("已停止 · Stopped");
        } catch (StackFailure e) {
            Failure.print(e);
            System.exit(1);
        }
    }
}

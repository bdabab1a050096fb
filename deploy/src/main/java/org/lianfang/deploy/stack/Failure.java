package org.lianfang.deploy.stack;

/** How a failure reads at the terminal: one line. */
final class Failure {

    private Failure() {}

    static void print(StackFailure failure) {
        System.err.println("✗ " + failure.getMessage());
    }

    /** The line for what went wrong; a disk that filled up meanwhile explains everything else. */
    static StackFailure explained(RuntimeException cause, DataFolder data) {
        try {
            data.requireSpaceLeft();
        } catch (StackFailure full) {
            return full;
        }
        if (cause instanceof StackFailure known) {
            return known;
        }
        String what = cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getMessage().lines().findFirst().orElse("");
        return new StackFailure("启动失败：" + what, "Could not start; logs are in " + data + "/log", cause);
    }
}

package org.lianfang.deploy.stack;

/** Why the stack cannot start or go on: one line for the person at the terminal, Chinese first, and what to do. */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackFailure(String chinese, String english) {
        super(chinese + " · " + english);
    }

    public StackFailure(String chinese, String english, Throwable cause) {
        super(chinese + " · " + english, cause);
    }
}

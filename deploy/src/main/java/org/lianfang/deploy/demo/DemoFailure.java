package org.lianfang.deploy.demo;

/** Why the demo cannot go on, in one line: Chinese first, English after it. */
public final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailure(String chinese, String english) {
        super(chinese + " · " + english);
    }
}

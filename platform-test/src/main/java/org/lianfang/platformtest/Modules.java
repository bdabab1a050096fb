package org.lianfang.platformtest;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folders of the reactor, from whichever module a test runs in. */
public final class Modules {

    private Modules() {}

    /** The folder with the root pom. */
    public static Path root() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.isDirectory(dir.resolve("registry-service")) && Files.isDirectory(dir.resolve("platform")))
                return dir;
        }
        throw new IllegalStateException("not inside the project: " + Path.of("").toAbsolutePath());
    }
}

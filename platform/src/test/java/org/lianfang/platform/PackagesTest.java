package org.lianfang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PackagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/lianfang/platform");

    /** What three services need and what names no domain thing: a new package here is a decision, not a habit. */
    @Test
    void theListOfPackagesIsClosed() throws IOException {
        try (var folders = Files.list(SOURCES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "audit",
                            "caller",
                            "client",
                            "health",
                            "identity",
                            "input",
                            "limits",
                            "opening",
                            "paging",
                            "problem",
                            "scope",
                            "secrecy",
                            "sharing",
                            "sheet",
                            "time",
                            "tracing",
                            "trend");
        }
    }
}

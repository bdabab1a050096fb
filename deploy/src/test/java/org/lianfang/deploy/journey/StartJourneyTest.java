package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.stack.Part;

/** What the five programs say while they start: a warning that comes every time hides the one that matters. */
@Order(0)
@ExtendWith(RunningStack.Once.class)
class StartJourneyTest {

    private final RunningStack stack;

    StartJourneyTest(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void noneOfTheProgramsWarnsAtItsStart() throws IOException {
        assertStartsWithoutWarning(Part.GATEWAY);
        for (Part part : Part.SERVICES) assertStartsWithoutWarning(part);
    }

    private void assertStartsWithoutWarning(Part part) throws IOException {
        Path log = stack.processes().process(part).log();
        List<String> start = Files.readAllLines(log).stream()
                .takeWhile(line -> !line.contains("Installed features"))
                // A login server that is slow on a busy machine deserves its warning.
                .filter(line -> !line.contains("OidcRecorder"))
                .toList();
        assertThat(start)
                .as(part.module())
                .isNotEmpty()
                .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
    }
}

package org.lianfang.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.ArchitectureRules;
import org.lianfang.platformtest.Modules;

class ArchitectureTest {

    private static final Path MAIN = Modules.root().resolve("supply-service/src/main/java/org/lianfang/supply");

    @Test
    void theCodeObeysTheRulesOfEveryService() {
        ArchitectureRules.check("org.lianfang.supply");
    }

    @Test
    void everyFeatureSaysWhatItIsFor() throws IOException {
        try (var folders = Files.walk(MAIN)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                assertThat(folder.resolve("package-info.java")).exists();
            }
        }
    }

    @Test
    void noClassIsLongerThanFourHundredLines() throws IOException {
        for (Path root : List.of(MAIN, Modules.root().resolve("supply-service/src/test/java"))) {
            try (var files = Files.walk(root)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(400);
                }
            }
        }
    }
}

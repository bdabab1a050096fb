package org.lianfang.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Modules;
import org.lianfang.platformtest.Persona;

/** The audits of the npm package graphql-http, which speak for the specification of GraphQL over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class AuditsTest {

    private static final Path SOURCE = Modules.root().resolve("gateway/src/test/audits");
    private static final Path FOLDER = Modules.root().resolve("gateway/target/audits");

    @Test
    void everyAuditPassesWithoutWarning() throws Exception {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "run.mjs")) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(FOLDER.resolve("node_modules/graphql-http"))) run(Map.of(), "npm", "ci", "--silent");

        run(
                Map.of(
                        "GRAPH_URL",
                        "http://127.0.0.1:" + RestAssured.port + "/graphql",
                        "GRAPH_TOKEN",
                        Persona.GRID_WORKER.token()),
                "node",
                "run.mjs");
    }

    private static void run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", command) + "\n" + output)
                .isZero();
    }
}

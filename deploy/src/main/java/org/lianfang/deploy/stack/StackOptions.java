package org.lianfang.deploy.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What to start and where.
 *
 * @param repository the folder with the root pom and the built modules
 * @param data where everything is kept
 * @param progress told what is going on, a line at a time
 */
public record StackOptions(Path repository, DataFolder data, Ports ports, Consumer<String> progress) {

    /** The repository that this program was started in. */
    public static Path repositoryAround(Path start) {
        for (Path dir = start.toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.exists(dir.resolve("deploy/keycloak/lianfang-realm.json"))) {
                return dir;
            }
        }
        throw new StackFailure("不在项目目录内：" + start, "Not inside the project: " + start);
    }

    Path runnable(Part part) {
        return repository.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path realmFile(String name) {
        return repository.resolve("deploy/keycloak").resolve(name);
    }

    Path unpackedKeycloak() {
        return repository.resolve("deploy/target/keycloak");
    }
}

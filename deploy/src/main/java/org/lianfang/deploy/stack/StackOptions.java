package org.lianfang.deploy.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.lianfang.deploy.demo.Scale;

/**
 * What to start and where.
 *
 * @param repository the folder with the root pom and the built modules
 * @param data where everything is kept
 * @param scale how much the first start loads; null leaves it to what the data folder holds, else the demo
 * @param progress told what is going on, a line at a time
 */
public record StackOptions(Path repository, DataFolder data, Ports ports, Scale scale, Consumer<String> progress) {

    /** With the plain demo, or what the data folder holds. */
    public StackOptions(Path repository, DataFolder data, Ports ports, Consumer<String> progress) {
        this(repository, data, ports, null, progress);
    }

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

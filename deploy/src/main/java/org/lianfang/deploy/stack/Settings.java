package org.lianfang.deploy.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.lianfang.deploy.demo.Scale;

/** The stack that the scripts mean: this repository, its data folder, the ports of the environment. */
final class Settings {

    private Settings() {}

    /** @param scale null where none was asked for */
    static StackOptions fromEnvironment(Scale scale, Consumer<String> progress) {
        return new StackOptions(repository(), data(), Ports.from(System.getenv()), scale, progress);
    }

    static Path repository() {
        return StackOptions.repositoryAround(Path.of(System.getProperty("lianfang.home", "")));
    }

    static DataFolder data() {
        Map<String, String> environment = System.getenv();
        String set = environment.getOrDefault("LIANFANG_DATA_DIR", "");
        return new DataFolder(set.isBlank() ? repository().resolve("deploy/.data") : Path.of(set));
    }

    /** Progress with the seconds since the start, so that a person sees that it moves. */
    static Consumer<String> toTerminal() {
        Instant start = Instant.now();
        return line -> System.out.printf(
                "%4ds  %s%n", Duration.between(start, Instant.now()).toSeconds(), line);
    }
}

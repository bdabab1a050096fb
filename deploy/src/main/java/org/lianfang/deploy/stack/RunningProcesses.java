package org.lianfang.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lianfang.deploy.process.PidFile;
import org.lianfang.deploy.process.Signals;

/** What runs from a data folder, known by the process ids written down when it was started. */
public final class RunningProcesses {

    static final String LAUNCHER = "launcher";
    private static final String DATABASE = "postgres";

    private final Path folder;

    RunningProcesses(Path folder) {
        this.folder = folder;
    }

    public boolean isEmpty() {
        return names().stream().allMatch(name -> file(name).running().isEmpty());
    }

    /** Stops the launcher, which stops its own; then whatever is left, the database last. */
    public void stopAll() {
        file(LAUNCHER).running().ifPresent(Signals::stop);
        names().stream().filter(name -> !name.equals(DATABASE)).parallel().forEach(name -> {
            file(name).running().ifPresent(Signals::stop);
            file(name).delete();
        });
        file(DATABASE).running().ifPresent(Signals::interrupt);
        file(DATABASE).delete();
    }

    private PidFile file(String name) {
        return new PidFile(folder.resolve(name + ".pid"));
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

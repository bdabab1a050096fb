package org.lianfang.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.lianfang.deploy.demo.Scale;
import org.lianfang.deploy.postgres.PostgresServer;
import org.lianfang.deploy.process.PidFile;

/** The folder that holds everything a stack keeps: databases, logins, secrets, logs, and which processes run. */
public final class DataFolder {

    /** Databases, Keycloak's data and logs of the first start, with the demo. */
    private static final long FIRST_START_BYTES = 700L << 20;

    private static final long STREET_BYTES = 2_500L << 20;
    private static final long NEXT_START_BYTES = 150L << 20;
    private static final long FULL_BYTES = 32L << 20;
    private static final List<String> KEPT =
            List.of("postgres", "keycloak", "secrets.env", "prepared", "scale", "demo-loaded");

    private final Path folder;

    public DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Fails if something started from this folder still runs. */
    public void requireNothingRunning() {
        if (!processes().isEmpty()) {
            throw new StackFailure("已经在运行：先 ./deploy/down 停止", "Already running: stop it first with ./deploy/down");
        }
    }

    /** Creates what is missing and says in one line what stands in the way of a start. */
    void requireUsable() {
        try {
            Files.createDirectories(folder);
            // Everything in it is for its owner only: databases, password hashes, logs.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder.resolve("log"));
            Files.createDirectories(folder.resolve("run"));
            Files.delete(Files.createTempFile(folder, "writable", ""));
        } catch (IOException e) {
            throw new StackFailure(
                    "数据目录不可写：" + folder, "The data folder cannot be written: " + folder + " (" + reason(e) + ")", e);
        }
        requireSpace();
        if (!isPrepared()) {
            // A first start that was cut short: nobody has worked with what it left behind.
            clear();
        }
        Optional<String> damage = PostgresServer.damageOf(postgres());
        if (damage.isEmpty() && isPrepared() && !(Files.exists(postgres()) && Files.exists(secrets()))) {
            damage = Optional.of("postgres, secrets.env");
        }
        if (damage.isEmpty()) {
            damage = foreignSecret();
        }
        damage.ifPresent(what -> {
            throw damaged(what, null);
        });
    }

    /** The first secret that is missing, or is another one than when the data was made: what it seals could not be read again. */
    private Optional<String> foreignSecret() {
        if (!isPrepared()) {
            return Optional.empty();
        }
        try {
            List<String> now = Secrets.in(secrets()).digests();
            return Files.readAllLines(folder.resolve("prepared")).stream()
                    .filter(kept -> !now.contains(kept))
                    .findFirst()
                    .map(kept -> "secrets.env " + kept.split(" ")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StackFailure damaged(String what, Throwable cause) {
        return new StackFailure(
                "数据目录已损坏（" + what + "）：" + folder + "，请恢复备份，或用 ./deploy/up --reset 清空重来",
                "The data folder is broken (" + what
                        + "): restore a backup, or start from empty data with ./deploy/up --reset",
                cause);
    }

    private void requireSpace() {
        requireSpace(isPrepared() ? NEXT_START_BYTES : FIRST_START_BYTES);
    }

    /** After a failure: a disk that filled up explains it better than what broke because of it. */
    public void requireSpaceLeft() {
        requireSpace(FULL_BYTES);
    }

    private void requireSpace(long needed) {
        try {
            long usable = Files.getFileStore(folder).getUsableSpace();
            if (usable < needed) {
                throw new StackFailure(
                        "磁盘空间不足：" + folder + " 只剩 " + (usable >> 20) + " MB，需要 " + (needed >> 20) + " MB",
                        "The disk is full: " + (usable >> 20) + " MB left, " + (needed >> 20) + " MB needed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isPrepared() {
        return Files.exists(folder.resolve("prepared"));
    }

    /** The data is whole, and belongs to these secrets. */
    void markPrepared(Secrets secrets) {
        mark("prepared", String.join("\n", secrets.digests()));
    }

    /**
     * What this folder's first start loads, or has loaded.
     *
     * @param asked null leaves it to the folder; another one than it holds is refused
     */
    Scale scale(Scale asked) {
        Scale kept = keptScale();
        if (kept != null && asked != null && kept != asked) {
            throw new StackFailure(
                    "数据目录里已有 " + kept.word() + " 规模的数据，要换成 " + asked.word() + " 请加 --reset 清空重来",
                    "The data folder holds scale " + kept.word() + ": add --reset to load " + asked.word()
                            + " into empty data");
        }
        Scale scale = kept != null ? kept : asked != null ? asked : Scale.DEMO;
        if (scale == Scale.STREET && !isDemoLoaded()) {
            requireSpace(STREET_BYTES);
        }
        return scale;
    }

    private Scale keptScale() {
        Path file = folder.resolve("scale");
        try {
            if (Files.exists(file)) {
                return Scale.named(Files.readString(file).strip()).orElse(Scale.DEMO);
            }
            return isDemoLoaded() ? Scale.DEMO : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before the first row of it: what was cut short is completed at the same scale. */
    void keepScale(Scale scale) {
        mark("scale", scale.word());
    }

    boolean isDemoLoaded() {
        return Files.exists(folder.resolve("demo-loaded"));
    }

    void markDemoLoaded() {
        mark("demo-loaded", "");
    }

    /** Deletes what a stack keeps, and nothing else that may lie in the folder. */
    public void clear() {
        for (String kept : KEPT) {
            deleteAll(folder.resolve(kept));
        }
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path keycloak() {
        return folder.resolve("keycloak");
    }

    /** What this folder's stack runs. */
    public RunningProcesses processes() {
        return new RunningProcesses(folder.resolve("run"));
    }

    public Path secrets() {
        return folder.resolve("secrets.env");
    }

    /** Where a program of the stack logs to. */
    public Path log(String name) {
        return folder.resolve("log").resolve(name + ".log");
    }

    PidFile pidFile(String name) {
        return new PidFile(folder.resolve("run").resolve(name + ".pid"));
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private void mark(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }

    private static void deleteAll(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException failed) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

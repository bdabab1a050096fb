package org.lianfang.deploy.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The unpacked Keycloak distribution, built once with our options so that each later start is quick. */
public final class KeycloakHome {

    /** The built-in features that nobody here uses: each is one more way in. */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-file",
            "--health-enabled=true",
            "--features-disabled=kerberos,device-flow,ciba,impersonation");

    private final Path folder;

    private KeycloakHome(Path folder) {
        this.folder = folder;
    }

    /** @param unpacked the folder that holds {@code keycloak-<version>} */
    public static KeycloakHome in(Path unpacked) {
        try (Stream<Path> entries = Files.list(unpacked)) {
            return new KeycloakHome(
                    entries.filter(entry -> entry.getFileName().toString().startsWith("keycloak-"))
                            .filter(Files::isDirectory)
                            .max(Path::compareTo)
                            .orElseThrow(() -> new IOException("no keycloak-<version> in " + unpacked)));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak is not unpacked: " + e.getMessage(), e);
        }
    }

    public boolean isBuilt() {
        try {
            return Files.readString(marker()).equals(built());
        } catch (NoSuchFileException beingBuilt) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds the server if it is not built with these options; two that ask at once build it once. */
    public void build(Path log) {
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("lianfang-build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (isBuilt()) {
                return;
            }
            ProcessBuilder builder = new ProcessBuilder(command(BUILD))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment());
            if (!lock.isValid() || builder.start().waitFor() != 0) {
                throw new IllegalStateException("Keycloak could not be built, see " + log);
            }
            Files.writeString(marker(), built());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while building Keycloak", e);
        }
    }

    /** The one folder that Keycloak's own import looks into. */
    void offerForImport(Path realmFile) throws IOException {
        Path imports = Files.createDirectories(folder.resolve("data/import"));
        Files.copy(realmFile, imports.resolve(realmFile.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    List<String> command(List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("bin/kc.sh").toString()));
        command.addAll(arguments);
        return command;
    }

    /** Start-up matters more than peak speed here: one compiler tier, one collector thread. */
    static Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS",
                "-Xms64m -Xmx512m -XX:MaxMetaspaceSize=256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m"
                        + " -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8");
    }

    /**
     * The options, and the files that the build left behind: unpacked again over them, or cut short while it replaced them, the server
     * has to be built once more.
     */
    private String built() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lib/quarkus"))) {
            var found = new StringBuilder(BUILD.toString());
            for (Path file : files.sorted().toList())
                found.append(
                        "\n%s %d %s".formatted(file.getFileName(), Files.size(file), Files.getLastModifiedTime(file)));
            return found.toString();
        }
    }

    private Path marker() {
        return folder.resolve("lianfang-built");
    }
}

package org.lianfang.deploy.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.lianfang.deploy.stack.StackOptions;

/** What npm installs from {@code deploy/src/test/browser}: the driver and the browser, both in {@code deploy/target/browser}. */
final class NpmFolder {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc", "chromium.mjs");

    private final Path source = StackOptions.repositoryAround(Path.of("")).resolve("deploy/src/test/browser");
    private final Path folder = source.resolve("../../../target/browser").normalize();
    private final Path installed = folder.resolve("node_modules");

    /** Installs and unpacks what the lock file says, unless that was done to its end already. */
    void install() throws IOException, InterruptedException {
        Path mark = installed.resolve("installed-lock.json");
        boolean current = Files.exists(mark) && Files.mismatch(mark, source.resolve("package-lock.json")) == -1;
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!current) {
            run("npm", "ci", "--loglevel=error");
            chromium();
            Files.copy(source.resolve("package-lock.json"), mark, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A file of an installed package. */
    Path installed(String file) {
        return installed.resolve(file);
    }

    /** Where the library looks for its other half: a folder with {@code package/cli.js}. */
    Path driver() throws IOException {
        Path driver = Files.createDirectories(folder.resolve("driver"));
        Path link = driver.resolve("package");
        if (!Files.isSymbolicLink(link)) {
            Files.createSymbolicLink(link, installed.resolve("playwright-core"));
        }
        return driver;
    }

    /** The Node on the PATH, by its full name. */
    String node() throws IOException, InterruptedException {
        return run("node", "-p", "process.execPath").strip();
    }

    /** What {@code chromium.mjs} prints. */
    String chromium() throws IOException, InterruptedException {
        return run("node", "chromium.mjs");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "run", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(output.toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + printed + Files.readString(output));
        }
        Files.delete(output);
        return printed;
    }
}

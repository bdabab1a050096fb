package org.lianfang.deploy.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One headless Chromium for all tests; each person in a test has a phone of their own, with its own cookies. */
public final class Chromium implements AutoCloseable {

    /** Quiet: without these a browser looks for updates and services of its maker, one refused connection after the other. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream");

    // A page that was answered in part, on a busy machine, asks again after 15 s.
    private static final double PATIENCE_MILLIS = 45_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Path executable;
    private final Map<String, String> environment;
    private final Path camera;

    private Chromium() throws IOException, InterruptedException {
        NpmFolder npm = new NpmFolder();
        npm.install();
        camera = npm.installed("camera.mjpeg");
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add("--use-file-for-fake-video-capture=" + camera);
        System.setProperty("playwright.cli.dir", npm.driver().toString());
        JsonNode unpacked = new ObjectMapper().readTree(npm.chromium());
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", npm.node())));
        executable = Path.of(unpacked.path("executable").asText());
        environment = environment(unpacked.path("libraries").asText());
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setEnv(environment)
                        .setArgs(flags));
    }

    private static Map<String, String> environment(String libraries) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (!libraries.isEmpty()) {
            environment.merge("LD_LIBRARY_PATH", libraries, (present, more) -> more + ":" + present);
        }
        return environment;
    }

    /** What every camera shows that is opened from now on: a film of this one JPEG. */
    public void holdBeforeTheCamera(byte[] picture) {
        try {
            Files.write(camera, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A phone set to Chinese, 375 points wide, that nobody has logged in with yet. */
    public BrowserContext phone() {
        return phone("zh-CN");
    }

    public BrowserContext phone(String language) {
        BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(375, 720)
                .setDeviceScaleFactor(2)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai"));
        phone.setDefaultTimeout(PATIENCE_MILLIS);
        return phone;
    }

    /** A phone whose browser is a program of its own and keeps all it has in this folder: it can be closed, and opened again. */
    public BrowserContext phoneKeptIn(Path folder) {
        BrowserContext phone = playwright
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable)
                                .setEnv(environment)
                                .setArgs(FLAGS)
                                .setViewportSize(375, 720)
                                .setLocale("zh-CN")
                                .setTimezoneId("Asia/Shanghai"));
        phone.setDefaultTimeout(PATIENCE_MILLIS);
        return phone;
    }

    /** A desk at the office, 1366 points wide, that nobody has logged in at yet. */
    public BrowserContext desk(String language) {
        BrowserContext desk = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1366, 860)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai"));
        desk.setDefaultTimeout(PATIENCE_MILLIS);
        return desk;
    }

    /** True where the page must be moved sideways to be read. */
    public static boolean isWiderThanThePhone(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Starts the browser for the first test that asks for it. */
    public static final class Once implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Chromium.class))
                    .computeIfAbsent(Chromium.class, key -> started(), Chromium.class);
        }

        private static Chromium started() {
            try {
                return new Chromium();
            } catch (IOException e) {
                throw new IllegalStateException("The browser did not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

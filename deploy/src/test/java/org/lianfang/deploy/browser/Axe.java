package org.lianfang.deploy.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** What people with a screen reader, a keyboard or weak eyes would stumble over on a page: axe-core's serious findings. */
public final class Axe {

    private static final String RUN =
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(found => ['serious', 'critical'].includes(found.impact))
              .map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))
            """;

    private Axe() {}

    @SuppressWarnings("unchecked")
    public static List<String> seriousFindings(Page page) {
        // Evaluated by the driver: the page's policy would refuse a script that stands in it.
        page.evaluate(script());
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try {
            return Files.readString(new NpmFolder().installed("axe-core/axe.min.js")) + "; undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.lianfang.deploy.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;

/** What stood on the pages that one test closed: a test that waited in vain for words is told by those that came instead. */
final class LastSeen {

    private static final int MOST_CHARACTERS = 3_000;
    private static final List<String> PAGES = new ArrayList<>();

    private LastSeen() {}

    static void forget() {
        PAGES.clear();
    }

    static void keep(BrowserContext browser) {
        for (Page page : browser.pages()) PAGES.add(page.url() + "\n" + words(page));
    }

    static void print(String test) {
        for (String page : PAGES) System.out.printf("— %s, last seen at %s%n", test, page);
    }

    private static String words(Page page) {
        try {
            String words = (String) page.evaluate("() => document.body ? document.body.innerText : ''");
            return words.length() > MOST_CHARACTERS ? words.substring(0, MOST_CHARACTERS) + "…" : words;
        } catch (PlaywrightException | ClassCastException gone) {
            return "(" + gone.getClass().getSimpleName() + ")";
        }
    }
}

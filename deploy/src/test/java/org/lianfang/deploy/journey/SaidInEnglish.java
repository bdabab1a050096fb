package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What an English page says in Chinese though no answer of the graph did: words that were not translated, as against names and places. */
final class SaidInEnglish {

    /** Runs of Chinese as a person reads or hears them: texts, labels and hints of fields; what is marked as Chinese may be. */
    private static final String CHINESE =
            """
            () => {
              const found = [];
              const keep = text => found.push(...(text ?? '').match(/\\p{Script=Han}+/gu) ?? []);
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const { parentElement, data } = walker.currentNode;
                if (parentElement.closest('script, noscript, [lang^=zh]') || !parentElement.checkVisibility()) continue;
                keep(data);
              }
              for (const element of document.body.querySelectorAll('*')) {
                if (element.closest('[lang^=zh]')) continue;
                for (const name of ['aria-label', 'title', 'placeholder', 'alt']) keep(element.getAttribute(name));
              }
              return found;
            }
            """;

    // The brand, and what people at the doors say in any case, as an example of it.
    private static final String NAMES = "联防 面粉5斤、白糖2斤、香醋1瓶";

    private final Page page;
    private final List<Response> answers = new CopyOnWriteArrayList<>();
    private final StringBuilder known = new StringBuilder(NAMES);

    SaidInEnglish(Page page) {
        this.page = page;
        page.onResponse(response -> {
            if (response.url().endsWith("/graphql")) answers.add(response);
        });
    }

    List<String> chineseOfItsOwn() {
        for (Response answer : answers) {
            said(answer, known);
            answers.remove(answer);
        }
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) page.evaluate(CHINESE);
        return found.stream().filter(run -> known.indexOf(run) < 0).distinct().toList();
    }

    private static void said(Response answer, StringBuilder into) {
        try {
            collect(Wire.parsed(answer.text()), into);
        } catch (PlaywrightException gone) {
            // The page went on before the answer was whole: it showed nothing of it.
        }
    }

    private static void collect(JsonNode node, StringBuilder into) {
        if (node.isTextual()) into.append('\n').append(node.asText());
        node.forEach(each -> collect(each, into));
    }
}

package dev.weir.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Runs axe on many pages: it comes with every document, frames of other sites included, instead of being brought to each page
 * anew, which is several times as fast as {@link Browsing#checkAccessible}.
 */
public final class Accessibility {

    private static final String FAULTS = """
            async rules => (await axe.run(document, { resultTypes: ['violations'], preload: false,
                ...(rules.length ? { runOnly: { type: 'rule', values: rules } } : {}) })).violations
                .flatMap(rule => rule.nodes.map(node =>
                    rule.id + ': ' + node.html + '\\n        ' + node.failureSummary.replace(/\\s+/g, ' ')))""";

    private Accessibility() {
    }

    /** Lets every document that this page will load bring axe along. */
    public static void prepare(Page page) {
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            page.context().addInitScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8)
                    + ";axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] });");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What axe finds wrong with the page as it stands, frames included. */
    @SuppressWarnings("unchecked")
    public static List<String> faults(Page page) {
        return (List<String>) page.evaluate(FAULTS, List.of());
    }

    /** The same, but only what depends on colours. */
    @SuppressWarnings("unchecked")
    public static List<String> faultsOfColour(Page page) {
        return (List<String>) page.evaluate(FAULTS, List.of("color-contrast", "link-in-text-block"));
    }
}

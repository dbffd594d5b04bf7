package dev.weir.catalog.page;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns the Markdown of template authors into HTML that can do nothing but be read. */
final class Markdown {

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(20).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "code", "pre", "blockquote", "a", "h3")
            .allowElements((element, attributes) -> "h3", "h1", "h2", "h4", "h5", "h6").allowUrlProtocols("https", "http")
            .allowAttributes("href").onElements("a").requireRelsOnLinks("noopener", "noreferrer", "nofollow").toFactory();

    private Markdown() {
    }

    static String toHtml(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }
}

package dev.weir.licensing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import dev.weir.web.BrandConfig;

/**
 * The words on plans and prices: Markdown files, {@code plans.md} and {@code plans_<language>.md}, of the ISV's folder or
 * else Weir's own. {@code {provider}} in them becomes the ISV's name.
 */
@ApplicationScoped
class PricingText {

    private final Optional<Path> folder;
    private final String provider;

    PricingText(LicensingConfig config, BrandConfig brand) {
        this.folder = config.texts();
        this.provider = brand.name();
    }

    /** The text as HTML, in a language or else in English. Raw HTML in the files is shown as text. */
    String html(Locale language) {
        String markdown = read("plans_" + language.getLanguage() + ".md").or(() -> read("plans.md"))
                .orElseThrow(() -> new IllegalStateException("weir.licensing.texts names a folder without plans.md"));
        return HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build()
                .render(Parser.builder().build().parse(markdown.replace("{provider}", provider)));
    }

    private Optional<String> read(String file) {
        try {
            if (folder.isPresent()) {
                Path path = folder.get().resolve(file);
                return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
            }
            try (InputStream shipped = PricingText.class.getResourceAsStream("/licensing/" + file)) {
                return shipped == null ? Optional.empty()
                        : Optional.of(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

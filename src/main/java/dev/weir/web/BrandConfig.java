package dev.weir.web;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the ISV's product looks and is called on every page. */
@ConfigMapping(prefix = "weir.brand")
public interface BrandConfig {

    /** The product's name, in the header, in titles and in texts. */
    @WithDefault("Fieldline")
    String name();

    /** Path or address of the logo; without one the name's first letter is drawn. */
    Optional<String> logo();

    /** The accent colour of buttons and links, as {@code #rrggbb}; it must be readable on white. */
    @WithDefault("#0f6cbd")
    String accentColor();

    /** Where users find help; shown in the footer and on error pages. */
    Optional<String> supportUrl();
}

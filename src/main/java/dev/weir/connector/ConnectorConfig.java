package dev.weir.connector;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The custom connector: what the gallery shows of it, and how its connections sign in. */
@ConfigMapping(prefix = "weir.connector")
public interface ConnectorConfig {

    /** What the gallery calls it, at most 30 characters; the brand's name when not set. */
    Optional<String> title();

    /** 30 to 500 English characters for the gallery; a sentence about the product when not set. */
    Optional<String> description();

    /** Who wrote the connector; the title when not set. */
    Optional<String> publisher();

    /** Who owns the service behind it; the publisher when not set. */
    Optional<String> stackOwner();

    /** Whom makers turn to; makers see name, page and address in the designer. */
    @WithDefault("Support")
    String supportName();

    URI supportUrl();

    String supportEmail();

    /** The product's site. */
    URI website();

    URI privacyPolicy();

    /** One or two of Microsoft's categories. */
    @WithDefault("Business Management,Productivity")
    List<String> categories();

    /** The version of the definition. */
    @WithDefault("1.0")
    String version();

    /** A PNG of 100 to 230 pixels on the accent colour; one is drawn when not set. */
    Optional<String> icon();

    /** The app registration that connections sign in with. */
    String clientId();

    /** Its client secret, which goes into tenants and never into files. */
    Optional<String> clientSecret();

    /** Where the portal can be reached from Microsoft's cloud; its own address when not set. */
    Optional<URI> host();
}

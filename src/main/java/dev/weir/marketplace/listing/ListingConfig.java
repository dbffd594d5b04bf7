package dev.weir.marketplace.listing;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The offer's texts and files, as the publisher will enter them in Partner Center. */
@ConfigMapping(prefix = "weir.listing")
public interface ListingConfig {

    /** Name of the offer, 50 characters at most. */
    Optional<String> name();

    /** Summary for search results, 100 characters at most. */
    Optional<String> summary();

    /** Description, simple HTML, 3,000 characters at most. */
    Optional<String> description();

    /** What to do after buying, 3,000 characters at most. */
    Optional<String> gettingStarted();

    /** Search keywords, three at most. */
    Optional<List<String>> keywords();

    Optional<URI> privacyPolicyUrl();

    Optional<URI> supportUrl();

    /** Mail address of the person for support questions. */
    Optional<String> supportContact();

    /** Mail address of the person for technical questions. */
    Optional<String> engineeringContact();

    /** The large logo: a square PNG of 216 to 350 pixels. */
    Optional<Path> logo();

    /** A folder with one to five screenshots of 1280 × 720 pixels, PNG. The browser tests leave some in target/screenshots. */
    Optional<Path> screenshots();
}

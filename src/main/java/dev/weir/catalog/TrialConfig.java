package dev.weir.catalog;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Whether templates can be tried on sample data. */
@ConfigMapping(prefix = "weir.trial")
public interface TrialConfig {

    /** Where a definition can be run on sample data; absent where nothing does that, as with Microsoft's services alone. */
    Optional<URI> url();
}

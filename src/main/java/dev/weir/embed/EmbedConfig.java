package dev.weir.embed;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the Flow widgets are shown. */
@ConfigMapping(prefix = "weir.embed")
public interface EmbedConfig {

    /** How long a widget may take to say that it is ready, before the page says what may keep it. */
    @WithDefault("20s")
    Duration patience();

    /** How long pages wait for the states of flows that they show beside other things. */
    @WithDefault("2s")
    Duration statesWithin();

    /** How long the Flow service is not asked for states after it did not answer. */
    @WithDefault("30s")
    Duration statesPause();

    /** What Microsoft sees as the host of the widgets. */
    @WithDefault("Weir")
    String hostId();

    /** The template behind "create from blank" in the list of flows. */
    Optional<String> blankTemplate();

    /** What Microsoft's template gallery is searched for on the front page. */
    Optional<String> frontSearch();

    /** How many templates the front page shows. */
    @WithDefault("3")
    int frontPageSize();
}

package dev.weir.microsoft.flow;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How patient Weir is with the Flow service. */
@ConfigMapping(prefix = "weir.microsoft.flow")
public interface FlowConfig {

    @WithDefault("3s")
    Duration connectTimeout();

    /** How long one answer may take. */
    @WithDefault("10s")
    Duration readTimeout();

    /** How often a call that may be repeated is made at most. */
    @WithDefault("3")
    int attempts();

    /** The longest pause before a repeated call; when the service wants a longer one, the caller is told instead. */
    @WithDefault("5s")
    Duration longestPause();

    /**
     * Below which hosts, besides the service's own, histories may say that inputs and outputs of steps lie: those of Logic Apps
     * and of environments, in all clouds.
     */
    @WithDefault("logic.azure.com,logic.azure.us,logic.azure.cn,environment.api.powerplatform.com,api.powerplatform.us,api.powerplatform.partner.microsoftonline.cn,azure-apim.net")
    List<String> contentHosts();

    /** How many bytes of inputs or outputs are read at most. */
    @WithDefault("262144")
    int mostContent();
}

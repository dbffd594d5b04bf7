package dev.weir.microsoft.flow;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where instant flows are started with inputs: Microsoft's connector runtime, which is no part of the Flow service. */
@ConfigMapping(prefix = "weir.microsoft.flow-runtime")
public interface FlowRuntimeConfig {

    /** What tokens for it are for. */
    @WithDefault("https://apihub.azure.com")
    String audience();

    /** Below which hosts it lies; no token is sent elsewhere, whatever address a flow names. */
    @WithDefault("azure-apim.net")
    List<String> hosts();
}

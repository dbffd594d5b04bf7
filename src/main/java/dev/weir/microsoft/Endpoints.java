package dev.weir.microsoft;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

/** The addresses and token audiences of Microsoft's services that this portal talks to. */
@ApplicationScoped
public class Endpoints {

    private final MicrosoftConfig config;

    Endpoints(MicrosoftConfig config) {
        this.config = config;
    }

    public MicrosoftCloud cloud() {
        return config.cloud();
    }

    public URI login() {
        return config.loginUrl().orElse(cloud().login());
    }

    public URI widgets() {
        return config.widgetUrl().orElse(cloud().widgets());
    }

    public URI sdk() {
        return config.sdkUrl().orElseGet(() -> widgets().resolve("/Content/msflowsdk-1.1.js"));
    }

    public URI flow() {
        return config.flowUrl().orElse(cloud().flow());
    }

    public URI powerApps() {
        return config.powerAppsUrl().orElse(cloud().powerApps());
    }

    public URI businessAppPlatform() {
        return config.businessAppPlatformUrl().orElse(cloud().businessAppPlatform());
    }

    public URI graph() {
        return config.graphUrl().orElse(cloud().graph());
    }

    public URI marketplace() {
        return config.marketplaceUrl();
    }
}

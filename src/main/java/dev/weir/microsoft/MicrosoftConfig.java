package dev.weir.microsoft;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Which of Microsoft's clouds the portal works with. Every address follows from {@link #cloud()}; setting one sends that
 * service elsewhere, which is how development, tests and the demo reach the local cloud.
 */
@ConfigMapping(prefix = "weir.microsoft")
public interface MicrosoftConfig {

    /** The national cloud that holds the app registration. */
    @WithDefault("public")
    MicrosoftCloud cloud();

    /** Application id of the portal's registration. */
    String clientId();

    /** A client secret of that registration; of 32 characters at least, since it also protects sign-ins under way. */
    String clientSecret();

    /** Origin of the Azure AD authority, without a tenant. Production accepts Microsoft's login hosts only. */
    Optional<URI> loginUrl();

    /** Origin that serves the widgets and their SDK. */
    Optional<URI> widgetUrl();

    /** Address of the SDK script, where it is not the widget origin's {@code /Content/msflowsdk-1.1.js}. */
    Optional<URI> sdkUrl();

    /** Origin of the Flow resource provider. */
    Optional<URI> flowUrl();

    /** Origin of the Power Apps resource provider. */
    Optional<URI> powerAppsUrl();

    /** Origin of the business application platform. */
    Optional<URI> businessAppPlatformUrl();

    /** Origin of Microsoft Graph. */
    Optional<URI> graphUrl();

    /** Origin of the marketplace services: fulfilment and metering. */
    @WithDefault("https://marketplaceapi.microsoft.com")
    URI marketplaceUrl();
}

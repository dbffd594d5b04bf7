package dev.weir.microsoft;

import java.net.URI;

/**
 * One of Microsoft's national clouds. An app registration exists in one of them only, so a portal serves one.
 * <p>
 * Hosts and audiences are those of Microsoft's US government page and of the widget SDK.
 *
 * @see <a href="https://learn.microsoft.com/power-automate/us-govt">Power Automate US Government</a>
 */
public enum MicrosoftCloud {

    PUBLIC("https://login.microsoftonline.com", "https://make.powerautomate.com", "https://api.flow.microsoft.com",
            "https://service.flow.microsoft.com/", "https://api.powerapps.com", "https://api.bap.microsoft.com",
            "https://service.powerapps.com/", "https://graph.microsoft.com"),

    GCC("https://login.microsoftonline.com", "https://make.gov.powerautomate.us", "https://gov.api.flow.microsoft.us",
            "https://gov.service.flow.microsoft.us/", "https://gov.api.powerapps.us", "https://gov.api.bap.microsoft.us",
            "https://gov.service.powerapps.us/", "https://graph.microsoft.com"),

    GCC_HIGH("https://login.microsoftonline.us", "https://make.high.powerautomate.us",
            "https://high.api.flow.microsoft.us", "https://high.service.flow.microsoft.us/",
            "https://high.api.powerapps.us", "https://high.api.bap.microsoft.us",
            "https://high.service.powerapps.us/", "https://graph.microsoft.us"),

    DOD("https://login.microsoftonline.us", "https://make.powerautomate.appsplatform.us",
            "https://api.flow.appsplatform.us", "https://service.flow.appsplatform.us/",
            "https://api.apps.appsplatform.us", "https://api.bap.appsplatform.us",
            "https://service.apps.appsplatform.us/", "https://dod-graph.microsoft.us"),

    CHINA("https://login.partner.microsoftonline.cn", "https://make.powerautomate.cn", "https://api.powerautomate.cn",
            "https://service.powerautomate.cn/", "https://api.powerapps.cn", "https://api.bap.partner.microsoftonline.cn",
            "https://service.powerapps.cn/", "https://microsoftgraph.chinacloudapi.cn");

    private final URI login;
    private final URI widgets;
    private final URI flow;
    private final String flowAudience;
    private final URI powerApps;
    private final URI businessAppPlatform;
    private final String powerAppsAudience;
    private final URI graph;

    MicrosoftCloud(String login, String widgets, String flow, String flowAudience, String powerApps,
            String businessAppPlatform, String powerAppsAudience, String graph) {
        this.login = URI.create(login);
        this.widgets = URI.create(widgets);
        this.flow = URI.create(flow);
        this.flowAudience = flowAudience;
        this.powerApps = URI.create(powerApps);
        this.businessAppPlatform = URI.create(businessAppPlatform);
        this.powerAppsAudience = powerAppsAudience;
        this.graph = URI.create(graph);
    }

    /** The authority's origin, without a tenant. */
    public URI login() {
        return login;
    }

    /** The maker portal, which serves the widgets and their SDK. */
    public URI widgets() {
        return widgets;
    }

    /** The Flow resource provider. */
    public URI flow() {
        return flow;
    }

    /** The audience of Flow tokens, ending in a slash as Microsoft's does. */
    public String flowAudience() {
        return flowAudience;
    }

    /** The Power Apps resource provider: connectors and connections. */
    public URI powerApps() {
        return powerApps;
    }

    /** The business application platform: environments and packages. */
    public URI businessAppPlatform() {
        return businessAppPlatform;
    }

    /** The audience of tokens for Power Apps and the business application platform. */
    public String powerAppsAudience() {
        return powerAppsAudience;
    }

    /** Microsoft Graph. */
    public URI graph() {
        return graph;
    }
}

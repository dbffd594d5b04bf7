package dev.weir.connector.definition;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code apiProperties.json} and {@code settings.json}: how connections sign in, and where the tools find the files. */
public final class ApiProperties {

    private ApiProperties() {
    }

    /**
     * What the platform needs besides the definition.
     *
     * @param secret the client secret, for putting the connector into a tenant; never for a file
     */
    public static ObjectNode of(ConnectorProfile profile, Optional<String> secret) {
        ObjectNode document = Json.object();
        ObjectNode properties = document.putObject("properties");
        properties.set("connectionParameters", connectionParameters(profile, secret));
        properties.put("iconBrandColor", profile.brandColor());
        properties.putArray("capabilities");
        properties.putArray("policyTemplateInstances").addObject().put("templateId", "updatenextlink")
                .put("title", "Keep paging on the connector's own address").set("parameters", Json.object()
                        .put("x-ms-apimTemplateParameter.nextLinkPropertyName", "@odata.nextLink")
                        .put("x-ms-apimTemplate-policySection", "Response"));
        properties.put("publisher", profile.publisher()).put("stackOwner", profile.stackOwner());
        return document;
    }

    private static ObjectNode connectionParameters(ConnectorProfile profile, Optional<String> secret) {
        ObjectNode parameters = Json.object();
        ObjectNode settings = parameters.putObject("token").put("type", "oauthSetting").putObject("oAuthSettings");
        settings.put("identityProvider", "aad").put("clientId", profile.clientId());
        secret.ifPresent(value -> settings.put("clientSecret", value));
        settings.putArray("scopes");
        settings.put("redirectMode", "GlobalPerConnector").put("redirectUrl",
                "https://global.consent.azure-apim.net/redirect");
        settings.putObject("properties").put("IsFirstParty", "False")
                .put("AzureActiveDirectoryResourceId", profile.resource()).put("IsOnbehalfofLoginSupported", false);
        ObjectNode custom = settings.putObject("customParameters");
        custom.putObject("loginUri").put("value", profile.login().toString());
        custom.putObject("tenantId").put("value", "common");
        custom.putObject("resourceUri").put("value", profile.resource());
        custom.putObject("enableOnbehalfOfLogin").put("value", "false");
        ObjectNode tenant = parameters.putObject("token:TenantId").put("type", "string");
        tenant.putObject("metadata").put("sourceType", "AzureActiveDirectoryTenant");
        tenant.putObject("uiDefinition").putObject("constraints").put("required", "false").put("hidden", "true");
        return parameters;
    }

    /** Where {@code paconn} finds the files; connector and environment are the operator's to fill in. */
    static ObjectNode settings() {
        ObjectNode settings = Json.object();
        settings.putNull("connectorId");
        settings.putNull("environment");
        settings.put("apiProperties", "apiProperties.json").put("apiDefinition", "apiDefinition.swagger.json")
                .put("icon", "icon.png");
        settings.putNull("script");
        return settings.put("powerAppsUrl", "https://api.powerapps.com").put("powerAppsApiVersion", "2016-11-01");
    }
}

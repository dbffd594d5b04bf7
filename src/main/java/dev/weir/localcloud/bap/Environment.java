package dev.weir.localcloud.bap;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A Power Platform environment of a tenant.
 *
 * @param tenantId whose it is
 * @param name its id: {@code Default-} and the tenant's id, or a GUID
 * @param displayName what its admin calls it
 * @param location where it lies, such as {@code europe}
 * @param sku its kind: {@code Default}, {@code Production}, {@code Sandbox}
 * @param created when it was made
 * @param organization the Dataverse organisation's name, where the environment has a database
 */
public record Environment(String tenantId, String name, String displayName, String location, String sku, Instant created,
        Optional<String> organization) {

    public boolean isDefault() {
        return sku.equals("Default");
    }

    /** Where the environment's Dataverse answers, where it has one; ends in a slash as Microsoft's does. */
    public Optional<URI> dataverse(URI localCloud) {
        return organization.map(name -> localCloud.resolve("/dataverse/" + name + "/"));
    }

    /**
     * The environment as Microsoft's resource providers show it.
     *
     * @param provider who is asked: {@code Microsoft.BusinessAppPlatform}, {@code Microsoft.ProcessSimple},
     *        {@code Microsoft.PowerApps}
     * @param localCloud the local cloud's origin, which stands for all hosts
     */
    public ObjectNode describe(String provider, URI localCloud) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", "/providers/" + provider + "/environments/" + name);
        json.put("type", provider + "/environments");
        json.put("location", location);
        json.put("name", name);
        ObjectNode properties = json.putObject("properties");
        properties.put("tenantId", tenantId);
        properties.put("azureRegionHint", "westeurope");
        properties.put("displayName", displayName);
        properties.put("createdTime", created.toString());
        properties.putObject("createdBy").put("id", "SYSTEM").put("displayName", "SYSTEM").put("type", "NotSpecified");
        properties.put("provisioningState", "Succeeded");
        properties.put("creationType", isDefault() ? "DefaultTenant" : "User");
        properties.put("environmentSku", sku);
        properties.put("environmentType", sku.equals("Sandbox") ? "Sandbox" : "Production");
        properties.put("isDefault", isDefault());
        properties.putObject("states").putObject("management").put("id", "Ready");
        ObjectNode hosts = properties.putObject("runtimeEndpoints");
        for (String service : new String[] { "BusinessAppPlatform", "CommonDataModel", "PowerApps", "Flow" }) {
            hosts.put("microsoft." + service, localCloud.toString());
        }
        describeDatabase(properties, localCloud);
        return json;
    }

    private void describeDatabase(ObjectNode properties, URI localCloud) {
        properties.put("databaseType", organization.isPresent() ? "CommonDataService" : "None");
        organization.ifPresent(database -> properties.putObject("linkedEnvironmentMetadata")
                .put("type", "Dynamics365Instance").put("resourceId", name).put("friendlyName", displayName)
                .put("uniqueName", database).put("domainName", database).put("version", "9.2.24114.00188")
                .put("instanceUrl", dataverse(localCloud).orElseThrow().toString())
                .put("instanceApiUrl", dataverse(localCloud).orElseThrow().toString()).put("baseLanguage", 1033)
                .put("instanceState", "Ready").put("createdTime", created.toString()));
    }
}

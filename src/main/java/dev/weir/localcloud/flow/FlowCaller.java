package dev.weir.localcloud.flow;

/**
 * The person in whose name the service is called.
 *
 * @param tenantId their tenant
 * @param objectId their object id in it
 * @param name what to call them
 * @param mail their sign-in name
 * @param premium whether their plans cover premium and custom connectors
 * @param admin whether they administer their tenant
 */
public record FlowCaller(String tenantId, String objectId, String name, String mail, boolean premium, boolean admin) {
}

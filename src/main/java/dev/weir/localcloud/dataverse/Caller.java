package dev.weir.localcloud.dataverse;

/**
 * The person in whose name the database is called.
 *
 * @param tenantId their tenant
 * @param objectId their object id in it
 * @param admin whether they may customise the system: solutions, flows, connection references
 * @param premium whether their plans cover premium and custom connectors
 */
record Caller(String tenantId, String objectId, boolean admin, boolean premium) {
}

package dev.weir.identity;

import java.util.List;

/**
 * Somebody signed in, or a session renewed itself.
 *
 * @param tenantId the person's tenant
 * @param objectId the person's object id there
 * @param name what to call the person
 * @param roles the app roles in the token, in order
 */
public record SignedIn(String tenantId, String objectId, String name, List<String> roles) {
}

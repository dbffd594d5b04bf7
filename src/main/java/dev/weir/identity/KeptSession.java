package dev.weir.identity;

import java.time.Instant;

/**
 * A session as the portal database keeps it.
 *
 * @param tenantId the person's tenant
 * @param objectId the person
 * @param azureSession Azure AD's own session ({@code sid}), by which it tells of a sign-out; null if the token lacks it
 * @param tokens the tokens, readable
 * @param expires when it is of no more use
 */
record KeptSession(String tenantId, String objectId, String azureSession, String tokens, Instant expires) {
}

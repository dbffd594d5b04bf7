package dev.weir.localcloud.entra;

import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

/** What tests and the panel can change in the local Azure AD, as an administrator of the tenant could. */
@Path("/localcloud/panel/api")
public class PanelApi {

    private final Directory directory;
    private final Applications applications;
    private final Consents consents;
    private final Grants grants;
    private final SigningKeys keys;
    private final ClientSecrets secrets;

    PanelApi(Directory directory, Applications applications, Consents consents, Grants grants, SigningKeys keys,
            ClientSecrets secrets) {
        this.secrets = secrets;
        this.directory = directory;
        this.applications = applications;
        this.consents = consents;
        this.grants = grants;
        this.keys = keys;
    }

    /** Grants a tenant's consent to an application, or takes it back. */
    @PUT
    @Path("tenants/{tenant}/consents/{clientId}")
    public void consent(String tenant, String clientId, @RestQuery boolean granted) {
        consents.ofTenant(tenant(tenant), applications.find(clientId).orElseThrow(NotFoundException::new), granted);
    }

    /** Opens Power Automate in a tenant for the first time, so that its service is known there. */
    @POST
    @Path("tenants/{tenant}/power-automate")
    public void openPowerAutomate(String tenant) {
        consents.openPowerAutomate(tenant(tenant));
    }

    /** Adds a client secret to a registration, beside those it has, or takes one away. */
    @PUT
    @Path("applications/{clientId}/secrets/{secret}")
    public void secret(String clientId, String secret, @RestQuery boolean live) {
        secrets.change(applications.find(clientId).orElseThrow(NotFoundException::new).clientId(), secret, live);
    }

    /** Makes a tenant one again in which nobody opened Power Automate, unless it is a sample one where somebody did. */
    @DELETE
    @Path("tenants/{tenant}/power-automate")
    public void forgetPowerAutomate(String tenant) {
        consents.forgetPowerAutomate(tenant(tenant));
    }

    /** Revokes all refresh tokens of a person. */
    @POST
    @Path("people/{upn}/revoke")
    public void revoke(String upn) {
        grants.revokeAllOf(directory.person(upn).orElseThrow(NotFoundException::new));
    }

    /** Brings a new signing key into use, as Azure AD does without notice. */
    @POST
    @Path("keys/rotate")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> rotateKeys() {
        return Map.of("kid", keys.rotate().id());
    }

    private Tenant tenant(String name) {
        return directory.tenant(name).orElseThrow(NotFoundException::new);
    }
}

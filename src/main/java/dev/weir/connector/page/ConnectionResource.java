package dev.weir.connector.page;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.connector.install.Installation;
import dev.weir.identity.Role;
import dev.weir.microsoft.powerapps.CustomConnector;
import dev.weir.microsoft.powerapps.CustomConnectorClient;

/** Makes connections of the connector: they are finished on Microsoft's page, which sends the browser back here. */
@Path("/admin/connector/connections")
@RolesAllowed(Role.ADMIN)
public class ConnectionResource {

    private final PowerAppsDeed powerAppsDeed;
    private final Installation installation;
    private final CustomConnectorClient powerApps;
    private final URI portal;

    ConnectionResource(PowerAppsDeed powerAppsDeed, Installation installation, CustomConnectorClient powerApps,
            @ConfigProperty(name = "weir.url") URI portal) {
        this.powerAppsDeed = powerAppsDeed;
        this.installation = installation;
        this.powerApps = powerApps;
        this.portal = portal;
    }

    /** Starts a connection and sends the browser to the page where its owner consents. */
    @POST
    public Response connect(@RestForm String environment) {
        return consent(environment, null);
    }

    @POST
    @Path("{connection}/finish")
    public Response finish(String connection, @RestForm String environment) {
        return consent(environment, connection);
    }

    private Response consent(String environment, String connection) {
        URI[] target = { ConnectorAdminResource.address(environment) };
        powerAppsDeed.does("connector.connect", environment, token -> {
            CustomConnector found = installed(token, environment);
            String name = connection == null ? powerApps.connect(token, environment, found.name()) : connection;
            URI back = UriBuilder.fromUri(portal.resolve("/admin/connector/connections/" + name + "/return"))
                    .queryParam("environment", environment).build();
            target[0] = powerApps.consentLink(token, environment, found.name(), name, back);
            return ConnectorMessages::connectionBegun;
        });
        return Response.seeOther(target[0]).build();
    }

    /** Where the consent page sends the browser back to. */
    @GET
    @Path("{connection}/return")
    public Response confirmed(String connection, @RestQuery String environment, @RestQuery String code) {
        powerAppsDeed.does("connector.connected", environment, token -> {
            if (code == null) {
                return ConnectorMessages::connectionFailed;
            }
            powerApps.confirm(token, environment, installed(token, environment).name(), connection, code);
            return ConnectorMessages::connectionReady;
        });
        return Response.seeOther(ConnectorAdminResource.address(environment)).build();
    }

    private CustomConnector installed(String token, String environment) {
        return installation.find(token, environment).orElseThrow(NotFoundException::new);
    }
}

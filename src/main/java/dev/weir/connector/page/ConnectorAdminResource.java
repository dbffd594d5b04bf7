package dev.weir.connector.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;

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

import dev.weir.connector.install.DefinitionChange;
import dev.weir.connector.install.Installation;
import dev.weir.customer.AuditTrail;
import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.microsoft.bap.BapClient;
import dev.weir.microsoft.bap.BapException;
import dev.weir.microsoft.bap.Environment;
import dev.weir.microsoft.powerapps.Connection;
import dev.weir.microsoft.powerapps.ConnectionClient;
import dev.weir.microsoft.powerapps.ConnectionsException;
import dev.weir.microsoft.powerapps.CustomConnector;
import dev.weir.microsoft.powerapps.CustomConnectorClient;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The customer admin's page that puts the connector into an environment, shares it and makes connections. */
@Path("/admin/connector")
@RolesAllowed(Role.ADMIN)
public class ConnectorAdminResource {

    /**
     * What the page shows.
     *
     * @param problem whether Microsoft's services could not be asked
     */
    record View(boolean problem, List<Environment> environments, String environment, boolean installed,
            List<DefinitionChange> changes, List<Connection> connections) {

        public boolean breaks() {
            return changes.stream().anyMatch(DefinitionChange::breaking);
        }
    }

    @CheckedTemplate(basePath = "connector")
    static class Templates {
        static native TemplateInstance connector(View view);
    }

    private final AccessTokens tokens;
    private final CurrentUser user;
    private final BapClient platform;
    private final Installation installation;
    private final CustomConnectorClient powerApps;
    private final ConnectionClient connections;
    private final AuditTrail audit;
    private final PageContext page;
    private final URI portal;

    ConnectorAdminResource(AccessTokens tokens, CurrentUser user, BapClient platform, Installation installation,
            CustomConnectorClient powerApps, ConnectionClient connections, AuditTrail audit, PageContext page,
            @ConfigProperty(name = "weir.url") URI portal) {
        this.tokens = tokens;
        this.user = user;
        this.platform = platform;
        this.installation = installation;
        this.powerApps = powerApps;
        this.connections = connections;
        this.audit = audit;
        this.page = page;
        this.portal = portal;
    }

    @GET
    public TemplateInstance overview(@RestQuery String environment) {
        Optional<String> token = token();
        if (token.isEmpty()) {
            return Templates.connector(unavailable());
        }
        try {
            List<Environment> environments = platform.environments(token.get());
            String chosen = environments.stream().map(Environment::name).filter(name -> name.equals(environment)).findFirst()
                    .orElseGet(() -> environments.isEmpty() ? "" : environments.get(0).name());
            Optional<CustomConnector> installed = installation.find(token.get(), chosen);
            List<Connection> own = installed.map(connector -> connections.connections(token.get(), chosen).stream()
                    .filter(each -> each.connector().equals(connector.name())).toList()).orElse(List.of());
            return Templates.connector(new View(false, environments, chosen, installed.isPresent(),
                    installed.map(each -> installation.changes(each, page.locale())).orElse(List.of()), own));
        } catch (BapException | ConnectionsException silent) {
            return Templates.connector(unavailable());
        }
    }

    @POST
    @Path("install")
    public Response install(@RestForm String environment, @RestForm String confirm) {
        return changed(environment, "connector.install", token -> installation
                .put(token, environment, page.locale(), "yes".equals(confirm)).isPresent() ? words().installed()
                        : words().confirmNeeded());
    }

    @POST
    @Path("secret")
    public Response renewSecret(@RestForm String environment) {
        return changed(environment, "connector.secret", token -> {
            installation.find(token, environment)
                    .ifPresent(found -> installation.renewSecret(token, environment, found, page.locale()));
            return words().secretRenewed();
        });
    }

    @POST
    @Path("share")
    public Response share(@RestForm String environment) {
        return changed(environment, "connector.share", token -> {
            installation.find(token, environment)
                    .ifPresent(found -> powerApps.shareWithTenant(token, environment, found.name(), user.tenantId()));
            return words().shared();
        });
    }

    /** Starts a connection and sends the browser to the page where its owner consents. */
    @POST
    @Path("connections")
    public Response connect(@RestForm String environment) {
        return consent(environment, null);
    }

    @POST
    @Path("connections/{connection}/finish")
    public Response finish(String connection, @RestForm String environment) {
        return consent(environment, connection);
    }

    private Response consent(String environment, String connection) {
        Optional<String> granted = token();
        if (granted.isEmpty()) {
            page.say(words().unavailable());
            return back(environment);
        }
        String token = granted.get();
        try {
            CustomConnector found = installation.find(token, environment).orElseThrow(NotFoundException::new);
            String name = connection == null ? powerApps.connect(token, environment, found.name()) : connection;
            URI back = UriBuilder.fromUri(portal.resolve("/admin/connector/connections/" + name + "/return"))
                    .queryParam("environment", environment).build();
            return Response.seeOther(powerApps.consentLink(token, environment, found.name(), name, back)).build();
        } catch (ConnectionsException refused) {
            page.say(words().unavailable());
            return back(environment);
        }
    }

    /** Where the consent page sends the browser back to. */
    @GET
    @Path("connections/{connection}/return")
    public Response confirmed(String connection, @RestQuery String environment, @RestQuery String code) {
        Optional<String> granted = token();
        try {
            if (granted.isPresent() && code != null) {
                CustomConnector found = installation.find(granted.get(), environment).orElseThrow(NotFoundException::new);
                powerApps.confirm(granted.get(), environment, found.name(), connection, code);
                page.say(words().connectionReady());
            } else {
                page.say(words().connectionFailed());
            }
        } catch (ConnectionsException refused) {
            page.say(words().connectionFailed());
        }
        return back(environment);
    }

    /** Something done in Power Apps, and what to say of it. */
    private interface Deed {
        String with(String token);
    }

    private Response changed(String environment, String action, Deed deed) {
        try {
            String said = token().map(deed::with).orElseGet(() -> words().unavailable());
            audit.record(action, environment, said);
            page.say(said);
        } catch (ConnectionsException refused) {
            audit.record(action, environment, refused.getMessage());
            page.say(words().unavailable());
        }
        return back(environment);
    }

    private Response back(String environment) {
        return Response.seeOther(UriBuilder.fromPath("/admin/connector").queryParam("environment", environment).build())
                .build();
    }

    private Optional<String> token() {
        return tokens.powerApps() instanceof AccessTokenResult.Granted granted ? Optional.of(granted.token())
                : Optional.empty();
    }

    private static View unavailable() {
        return new View(true, List.of(), "", false, List.of(), List.of());
    }

    private ConnectorMessages words() {
        return Bundles.in(page.locale(), ConnectorMessages.class);
    }
}

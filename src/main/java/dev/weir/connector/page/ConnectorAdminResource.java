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

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.connector.install.GivenSecrets;
import dev.weir.connector.install.Installation;
import dev.weir.connector.install.SecretStanding;
import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.microsoft.bap.BapClient;
import dev.weir.microsoft.bap.BapException;
import dev.weir.microsoft.bap.Environment;
import dev.weir.microsoft.powerapps.ConnectionClient;
import dev.weir.microsoft.powerapps.ConnectionsException;
import dev.weir.microsoft.powerapps.CustomConnector;
import dev.weir.microsoft.powerapps.CustomConnectorClient;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The customer admin's page that puts the connector into an environment, renews its secret and shares it. */
@Path("/admin/connector")
@RolesAllowed(Role.ADMIN)
public class ConnectorAdminResource {

    @CheckedTemplate(basePath = "connector")
    static class Templates {
        static native TemplateInstance connector(ConnectorView view);
    }

    private final AccessTokens tokens;
    private final CurrentUser user;
    private final BapClient platform;
    private final Installation installation;
    private final GivenSecrets secrets;
    private final CustomConnectorClient powerApps;
    private final ConnectionClient connections;
    private final PowerAppsDeed deed;
    private final PageContext page;

    ConnectorAdminResource(AccessTokens tokens, CurrentUser user, BapClient platform, Installation installation,
            GivenSecrets secrets, CustomConnectorClient powerApps, ConnectionClient connections, PowerAppsDeed deed,
            PageContext page) {
        this.tokens = tokens;
        this.user = user;
        this.platform = platform;
        this.installation = installation;
        this.secrets = secrets;
        this.powerApps = powerApps;
        this.connections = connections;
        this.deed = deed;
        this.page = page;
    }

    @GET
    public TemplateInstance overview(@RestQuery String environment) {
        AccessTokenResult result = tokens.powerApps();
        if (!(result instanceof AccessTokenResult.Granted granted)) {
            return Templates.connector(ConnectorView.without(ConnectorView.Problem.of(result)));
        }
        try {
            return Templates.connector(view(granted.token(), environment));
        } catch (BapException | ConnectionsException silent) {
            return Templates.connector(ConnectorView.without(ConnectorView.Problem.UNAVAILABLE));
        }
    }

    private ConnectorView view(String token, String wanted) {
        List<Environment> environments = platform.environments(token);
        String chosen = environments.stream().map(Environment::name).filter(name -> name.equals(wanted)).findFirst()
                .orElseGet(() -> environments.isEmpty() ? "" : environments.get(0).name());
        Optional<CustomConnector> installed = installation.find(token, chosen);
        if (installed.isEmpty()) {
            return ConnectorView.notInstalled(environments, chosen);
        }
        CustomConnector connector = installed.get();
        return new ConnectorView(ConnectorView.Problem.NONE, environments, chosen, true,
                powerApps.isSharedWithTenant(token, chosen, connector.name()),
                secrets.standing(user.tenantId(), chosen, connector.name()),
                installation.changes(connector, page.locale()), connections.connections(token, chosen).stream()
                        .filter(each -> each.connector().equals(connector.name())).toList());
    }

    @POST
    @Path("install")
    public Response install(@RestForm String environment, @RestForm String confirm) {
        deed.does("connector.install", environment,
                token -> installation.put(user.tenantId(), token, environment, page.locale(), "yes".equals(confirm)).isPresent()
                        ? ConnectorMessages::installed
                        : ConnectorMessages::confirmNeeded);
        return back(environment);
    }

    @POST
    @Path("secret")
    public Response renewSecret(@RestForm String environment) {
        deed.does("connector.secret", environment, token -> {
            CustomConnector found = installed(token, environment);
            SecretStanding before = secrets.standing(user.tenantId(), environment, found.name());
            if (!installation.renewSecret(user.tenantId(), token, environment, found, page.locale())) {
                return ConnectorMessages::confirmNeeded;
            }
            return before == SecretStanding.CURRENT ? ConnectorMessages::secretSame : ConnectorMessages::secretRenewed;
        });
        return back(environment);
    }

    @POST
    @Path("share")
    public Response share(@RestForm String environment) {
        deed.does("connector.share", environment, token -> {
            powerApps.shareWithTenant(token, environment, installed(token, environment).name(), user.tenantId());
            return ConnectorMessages::shared;
        });
        return back(environment);
    }

    private CustomConnector installed(String token, String environment) {
        return installation.find(token, environment).orElseThrow(NotFoundException::new);
    }

    static URI address(String environment) {
        return UriBuilder.fromPath("/admin/connector").queryParam("environment", environment).build();
    }

    private static Response back(String environment) {
        return Response.seeOther(address(environment)).build();
    }
}

package dev.weir.deployment.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.SignedIn;
import dev.weir.deployment.page.AdminEnvironments;
import dev.weir.deployment.page.Catching;
import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.identity.Role;
import dev.weir.microsoft.Endpoints;
import dev.weir.microsoft.bap.Environment;
import dev.weir.microsoft.flow.AdminFlow;
import dev.weir.microsoft.flow.AdminFlowClient;
import dev.weir.microsoft.graph.GraphClient;
import dev.weir.microsoft.graph.GraphException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Flows that the tenant's people made themselves, as far as Microsoft shows them to its admin. */
@Path("/admin/flows")
@RolesAllowed(Role.ADMIN)
public class UserFlowsResource {

    /** Of more owners than this only the first are looked up by name. */
    private static final int MOST_NAMES = 20;

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance userFlows(View view);
    }

    /**
     * All that the page shows.
     *
     * @param cause why there is nothing to show; null where there is
     */
    record View(List<Environment> environments, String chosen, List<Row> rows, Cause cause) {
    }

    /** A flow and its owner. */
    record Row(AdminFlow flow, String owner) {
    }

    private final SignedIn admin;
    private final AccessTokens tokens;
    private final Endpoints endpoints;
    private final AdminEnvironments environments;
    private final AdminFlowClient flows;
    private final GraphClient directory;
    private final Deployments deployments;

    UserFlowsResource(SignedIn admin, AccessTokens tokens, Endpoints endpoints, AdminEnvironments environments,
            AdminFlowClient flows,
            GraphClient directory, Deployments deployments) {
        this.admin = admin;
        this.tokens = tokens;
        this.endpoints = endpoints;
        this.environments = environments;
        this.flows = flows;
        this.directory = directory;
        this.deployments = deployments;
    }

    @GET
    public TemplateInstance list(@RestQuery String environment) {
        Catching<List<Environment>> offered = environments.all();
        if (offered.cause() != null || offered.value().isEmpty()) {
            return Templates.userFlows(new View(List.of(), "", List.of(), offered.cause()));
        }
        String chosen = offered.value().stream().map(Environment::name).filter(name -> name.equals(environment))
                .findFirst().orElse(offered.value().get(0).name());
        Catching<List<AdminFlow>> found = Catching
                .of(() -> flows.all(admin.token(endpoints.cloud().flowAudience()), chosen));
        if (found.cause() != null) {
            return Templates.userFlows(new View(offered.value(), chosen, List.of(), found.cause()));
        }
        Set<String> ours = deployments.of(admin.tenantId()).stream().map((Deployment each) -> each.flowName)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        List<AdminFlow> others = found.value().stream().filter(flow -> !ours.contains(flow.name())).toList();
        Map<String, String> names = names(others);
        return Templates.userFlows(new View(offered.value(), chosen, others.stream()
                .map(flow -> new Row(flow, names.getOrDefault(flow.owner(), flow.owner()))).toList(), null));
    }

    /** The owners' names, as far as the directory tells; without them the page shows object ids. */
    private Map<String, String> names(List<AdminFlow> found) {
        Map<String, String> names = new HashMap<>();
        if (!(tokens.graph() instanceof AccessTokenResult.Granted granted)) {
            return names;
        }
        for (String owner : found.stream().map(AdminFlow::owner).distinct().limit(MOST_NAMES).toList()) {
            try {
                directory.person(granted.token(), owner).ifPresent(person -> names.put(owner, person.displayName()));
            } catch (GraphException unnamed) {
                return names;
            }
        }
        return names;
    }
}

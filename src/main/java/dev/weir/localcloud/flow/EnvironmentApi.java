package dev.weir.localcloud.flow;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;
import dev.weir.localcloud.bap.Environments;

/** The environments that flows of the caller's tenant live in. */
@Path("/localcloud/providers/Microsoft.ProcessSimple/environments")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class EnvironmentApi {

    private static final String PROVIDER = "Microsoft.ProcessSimple";

    private final FlowCallers callers;
    private final Environments environments;
    private final FlowPage pages;
    private final LocalCloudConfig config;

    EnvironmentApi(FlowCallers callers, Environments environments, FlowPage pages, LocalCloudConfig config) {
        this.callers = callers;
        this.environments = environments;
        this.pages = pages;
        this.config = config;
    }

    @GET
    public ObjectNode list(@Context UriInfo request) {
        return pages.of(environments.of(callers.current().tenantId()).stream()
                .map(environment -> environment.describe(PROVIDER, config.url())).toList(), request);
    }

    @GET
    @Path("/{environment}")
    public ObjectNode one(String environment) {
        String tenant = callers.current().tenantId();
        return environments.find(tenant, environment).orElseThrow(() -> FlowFault.environmentUnknown(environment, tenant))
                .describe(PROVIDER, config.url());
    }
}

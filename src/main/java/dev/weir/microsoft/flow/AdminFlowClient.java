package dev.weir.microsoft.flow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.microsoft.Endpoints;

/** Everybody's flows, which the service shows to admins of the tenant and of the environment only. */
@ApplicationScoped
public class AdminFlowClient {

    private static final int MOST = 1_000;

    private final FlowRestClient wire;

    AdminFlowClient(Endpoints endpoints, FlowConfig config, ObjectMapper json) {
        this.wire = new FlowRestClient(endpoints.flow(), config, json);
    }

    /**
     * All flows of an environment, a thousand at most.
     *
     * @throws FlowException when the service refuses, for example since the person is no admin there, or does not answer
     */
    public List<AdminFlow> all(String token, String environment) {
        return new FlowPages(wire).read(token, "/providers/Microsoft.ProcessSimple/scopes/admin/environments/"
                + URLEncoder.encode(environment, StandardCharsets.UTF_8).replace("+", "%20")
                + "/v2/flows?api-version=2016-11-01", MOST, AdminFlow::of);
    }
}

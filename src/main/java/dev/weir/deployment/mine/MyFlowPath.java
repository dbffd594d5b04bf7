package dev.weir.deployment.mine;

import jakarta.ws.rs.core.UriBuilder;

/** Addresses of the pages of a flow. */
final class MyFlowPath {

    private MyFlowPath() {
    }

    static String of(String environment, String flow) {
        return UriBuilder.fromPath("/flows/mine/{environment}/{flow}").build(environment, flow).getRawPath();
    }

    static String list(String environment, FlowTrouble trouble) {
        UriBuilder list = UriBuilder.fromPath("/flows/mine").queryParam("environment", "{environment}");
        return (trouble == null ? list.build(environment)
                : list.queryParam("trouble", "{trouble}").build(environment, trouble.path())).toString();
    }
}

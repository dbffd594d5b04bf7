package dev.weir.localcloud.entra;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/** The resources tokens can be for: Microsoft's services, and the APIs of registered applications. */
@ApplicationScoped
class Resources {

    private static final Set<String> GRAPH = Set.of(Scopes.GRAPH, "https://graph.microsoft.us",
            "https://dod-graph.microsoft.us", "https://microsoftgraph.chinacloudapi.cn",
            "00000003-0000-0000-c000-000000000000");
    private static final Set<String> FLOW = Set.of("https://service.flow.microsoft.com",
            "https://gov.service.flow.microsoft.us", "https://high.service.flow.microsoft.us",
            "https://service.flow.appsplatform.us", "https://service.powerautomate.cn");
    private static final Set<String> OTHERS = Set.of("https://service.powerapps.com", "https://gov.service.powerapps.us",
            "https://high.service.powerapps.us", "https://service.apps.appsplatform.us", "https://service.powerapps.cn",
            "https://api.bap.microsoft.com", "https://management.azure.com", "https://management.core.windows.net",
            "https://apihub.azure.com", "20e940b3-4c77-4b0b-9a53-9e16a1b010a7");

    private final Applications applications;
    private final Issuers issuers;

    Resources(Applications applications, Issuers issuers) {
        this.applications = applications;
        this.issuers = issuers;
    }

    /** What kind of resource a name means, if there is such a resource. */
    Optional<Kind> kind(String resource) {
        String name = resource.endsWith("/") ? resource.substring(0, resource.length() - 1) : resource;
        if (GRAPH.contains(name)) {
            return Optional.of(Kind.GRAPH);
        }
        if (FLOW.contains(name)) {
            return Optional.of(Kind.FLOW);
        }
        if (OTHERS.contains(name) || name.matches(
                "https://[a-z0-9-]+\\.(api\\.)?crm\\d*\\.[a-z.]*(dynamics|microsoftdynamics|appsplatform)\\.(com|us|cn)")
                || name.startsWith(issuers.origin())) {
            return Optional.of(Kind.SERVICE);
        }
        return owner(resource).map(application -> Kind.APPLICATION);
    }

    /** The application whose API the resource is. */
    Optional<Application> owner(String resource) {
        return applications.find(resource.startsWith("api://") ? resource.substring("api://".length()) : resource);
    }

    enum Kind {
        GRAPH,
        FLOW,
        SERVICE,
        APPLICATION
    }
}

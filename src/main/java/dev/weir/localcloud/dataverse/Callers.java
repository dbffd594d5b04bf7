package dev.weir.localcloud.dataverse;

import java.net.URI;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import dev.weir.localcloud.LocalCloudConfig;
import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.entra.BearerTokens;
import dev.weir.localcloud.entra.Directory;
import dev.weir.localcloud.entra.Person;

/** Tells who calls a database, and keeps out who does not belong there. */
@RequestScoped
class Callers {

    private static final Set<String> PREMIUM_PLANS = Set.of("FLOW_PER_USER", "POWER_AUTOMATE_ATTENDED_RPA", "FLOW_P1",
            "FLOW_P2");

    private final BearerTokens tokens;
    private final Directory directory;
    private final Environments environments;
    private final URI localCloud;
    private final HttpHeaders headers;

    Callers(BearerTokens tokens, Directory directory, Environments environments, LocalCloudConfig config,
            @Context HttpHeaders headers) {
        this.tokens = tokens;
        this.directory = directory;
        this.environments = environments;
        this.localCloud = config.url();
        this.headers = headers;
    }

    /** The caller, if they may see the database. */
    Caller of(String organization) {
        Environment environment = environments.ofOrganization(organization)
                .orElseThrow(() -> DataverseFault.denied(organization));
        var bearer = tokens.caller(headers.getHeaderString(HttpHeaders.AUTHORIZATION),
                environment.dataverse(localCloud).orElseThrow().toString());
        if (!bearer.tenantId().equals(environment.tenantId()) || bearer.person() == null) {
            throw DataverseFault.denied(organization);
        }
        return new Caller(bearer.tenantId(), bearer.objectId(), bearer.person().administrator(), premium(bearer.person()));
    }

    /** The caller, if they may customise the system: solutions, flows and connection references of everybody. */
    Caller customizerOf(String organization) {
        Caller caller = of(organization);
        if (!caller.admin()) {
            throw DataverseFault.privilegeMissing(caller.objectId(), "prvCreateWorkflow");
        }
        return caller;
    }

    private boolean premium(Person person) {
        return directory.licencesOf(person).stream().flatMap(licence -> licence.plans().stream())
                .anyMatch(plan -> PREMIUM_PLANS.contains(plan.name()));
    }
}

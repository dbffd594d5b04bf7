package dev.weir.localcloud.powerapps;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.entra.BearerTokens;
import dev.weir.localcloud.entra.Caller;

/** Who calls, and about which environment. */
@RequestScoped
class PowerAppsCall {

    private static final Pattern ENVIRONMENT = Pattern.compile("environment\\s+eq\\s+'([^']+)'", Pattern.CASE_INSENSITIVE);

    private final BearerTokens tokens;
    private final Environments environments;
    private final HttpHeaders headers;
    private final UriInfo address;

    PowerAppsCall(BearerTokens tokens, Environments environments, @Context HttpHeaders headers, @Context UriInfo address) {
        this.tokens = tokens;
        this.environments = environments;
        this.headers = headers;
        this.address = address;
    }

    Caller caller() {
        if (address.getQueryParameters().getFirst("api-version") == null) {
            throw new PowerAppsFault(400, "MissingApiVersionParameter",
                    "The api-version query parameter (?api-version=) is required for all requests.");
        }
        Caller caller = tokens.caller(headers.getHeaderString(HttpHeaders.AUTHORIZATION), "https://service.powerapps.com/",
                "https://gov.service.powerapps.us/", "https://high.service.powerapps.us/",
                "https://service.apps.appsplatform.us/", "https://service.powerapps.cn/", "https://management.azure.com/");
        if (caller.isApplication()) {
            throw new PowerAppsFault(403, "ServicePrincipalNotAllowed",
                    "Service principals are not allowed to perform this operation.");
        }
        return caller;
    }

    /** The environment that {@code $filter} names. */
    Environment environment() {
        String filter = address.getQueryParameters().getFirst("$filter");
        Matcher named = ENVIRONMENT.matcher(filter == null ? "" : filter);
        if (!named.find()) {
            throw new PowerAppsFault(400, "InvalidFilter", "The $filter query parameter must contain \"environment eq\".");
        }
        return environment(named.group(1));
    }

    Environment environment(String name) {
        Caller caller = caller();
        return environments.find(caller.tenantId(), name).orElseThrow(() -> new PowerAppsFault(403,
                "EnvironmentAccessDenied", "The environment '" + name + "' could not be found in the tenant '"
                        + caller.tenantId() + "'."));
    }
}

package dev.weir.localcloud.bap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import dev.weir.localcloud.entra.BearerTokens;
import dev.weir.localcloud.entra.Caller;

/** Tells in whose name the platform is called. */
@RequestScoped
class BapCallers {

    private static final String[] AUDIENCES = { "https://service.powerapps.com/", "https://api.bap.microsoft.com/",
            "https://management.azure.com/", "https://management.core.windows.net/", "https://service.flow.microsoft.com/",
            "https://gov.service.powerapps.us/", "https://high.service.powerapps.us/",
            "https://service.apps.appsplatform.us/", "https://service.powerapps.cn/" };

    private final BearerTokens tokens;
    private final HttpHeaders headers;

    BapCallers(BearerTokens tokens, @Context HttpHeaders headers) {
        this.tokens = tokens;
        this.headers = headers;
    }

    Caller current() {
        return tokens.caller(headers.getHeaderString(HttpHeaders.AUTHORIZATION), AUDIENCES);
    }

    /** The caller, if they administer their tenant; an application does where it was registered for that. */
    Caller admin() {
        Caller caller = current();
        if (!caller.isApplication() && !caller.person().administrator()) {
            throw BapFault.adminOnly(caller.objectId());
        }
        return caller;
    }
}

package dev.weir.embed;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import io.quarkus.security.Authenticated;

/**
 * Gives the page's script the signed-in person's token for the Flow service, and for nothing else. Only a script of a page of
 * this portal can ask: another site's page may neither send the header nor read the answer.
 */
@Path(WidgetTokenApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class WidgetTokenApi {

    static final String PATH = "/flows/token";

    private final AccessTokens tokens;

    WidgetTokenApi(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * @param widget the widget that asks; a header that no form and no link can send
     * @param site where the browser says the request comes from
     * @return the token and when it ends, or why there is none: {@code consentMissing}, {@code signInAgain},
     *         {@code serviceUnknown}, {@code serviceDown}
     */
    @GET
    public Response token(@HeaderParam("X-Weir-Widget") String widget, @HeaderParam("Sec-Fetch-Site") String site) {
        if (widget == null || site != null && !site.equals("same-origin")) {
            return refused(403, "foreign");
        }
        AccessTokenResult result = tokens.flow();
        if (result instanceof AccessTokenResult.Granted granted) {
            return Response.ok(Map.of("token", granted.token(), "expires", granted.expires().toString()))
                    .header("Cache-Control", "no-store").build();
        }
        if (result instanceof AccessTokenResult.ConsentNeeded) {
            return refused(403, "consentMissing");
        }
        if (result instanceof AccessTokenResult.ServiceUnknown) {
            return refused(403, "serviceUnknown");
        }
        return result instanceof AccessTokenResult.SignInNeeded ? refused(401, "signInAgain") : refused(503, "serviceDown");
    }

    private static Response refused(int status, String reason) {
        return Response.status(status).entity(Map.of("reason", reason)).header("Cache-Control", "no-store").build();
    }
}

package dev.weir.identity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Pages of the tests only, behind the same doors as all others: what a signed-in person or a program gets. */
@Path("/")
@Produces("text/html")
public class TokenProbe {

    private final AccessTokens tokens;
    private final CurrentUser user;

    TokenProbe(AccessTokens tokens, CurrentUser user) {
        this.tokens = tokens;
        this.user = user;
    }

    @GET
    @Path("test-only/tokens/{service}")
    public String token(String service) {
        AccessTokenResult result = switch (service) {
            case "flow" -> tokens.flow();
            case "power-apps" -> tokens.powerApps();
            default -> tokens.graph();
        };
        return result instanceof AccessTokenResult.Granted granted ? granted.token() : result.toString();
    }

    @GET
    @Path("api/test-only")
    public String program() {
        return user.tenantId() + " " + user.objectId();
    }
}

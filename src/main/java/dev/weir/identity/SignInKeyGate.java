package dev.weir.identity;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** Puts the {@link KeyGate} before the ID tokens that come with a sign-in. */
@ApplicationScoped
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class SignInKeyGate implements OidcResponseFilter {

    private final KeyGate gate;

    SignInKeyGate(KeyGate gate) {
        this.gate = gate;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext response) {
        String token = response.statusCode() == 200 ? idToken(response.responseBody().toString()) : "";
        return gate.isClear(token) ? Uni.createFrom().voidItem() : response.runBlocking(() -> gate.check(token));
    }

    private static String idToken(String answer) {
        try {
            return new JsonObject(answer).getString("id_token", "");
        } catch (DecodeException notJson) {
            return "";
        }
    }
}

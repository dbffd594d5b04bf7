package dev.weir.localcloud.entra;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

/** Finds out which application calls the token endpoint, and that it is. */
@ApplicationScoped
class ClientCheck {

    private final Applications applications;
    private final ClientSecrets secrets;

    ClientCheck(Applications applications, ClientSecrets secrets) {
        this.applications = applications;
        this.secrets = secrets;
    }

    /**
     * The calling application.
     *
     * @param authorization the {@code Authorization} header, or null
     * @throws RefusedException when it is unknown or its secret is missing or wrong
     */
    Application check(MultivaluedMap<String, String> form, String authorization) {
        String clientId = form.getFirst("client_id");
        String secret = form.getFirst("client_secret");
        if (authorization != null && authorization.startsWith("Basic ")) {
            String[] pair = new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8)
                    .split(":", 2);
            clientId = java.net.URLDecoder.decode(pair[0], StandardCharsets.UTF_8);
            secret = pair.length == 2 ? java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : null;
        }
        if (clientId == null) {
            throw new RefusedException(900144, "invalid_request",
                    "The request body must contain the following parameter: 'client_id'.");
        }
        String named = clientId;
        Application application = applications.find(clientId).orElseThrow(() -> unknown(named));
        if (application.secret() != null && secret == null) {
            throw new RefusedException(7000218, "invalid_client",
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }
        if (application.secret() != null && !secrets.isLive(application.clientId(), secret)) {
            throw new RefusedException(7000215, "invalid_client",
                    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value,"
                            + " not the client secret ID, for a secret added to app '" + clientId + "'.");
        }
        return application;
    }

    static RefusedException unknown(String clientId) {
        return new RefusedException(700016, "unauthorized_client", "Application with identifier '" + clientId
                + "' was not found in the directory. This can happen if the application has not been installed by the"
                + " administrator of the tenant or consented to by any user in the tenant. You may have sent your"
                + " authentication request to the wrong tenant.");
    }
}

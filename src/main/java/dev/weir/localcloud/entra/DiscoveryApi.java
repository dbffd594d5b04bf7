package dev.weir.localcloud.entra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The discovery documents, with the issuer's literal braces where the authority is not one tenant's. */
@Path("/localcloud/{authority}")
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryApi {

    private static final Set<String> SHARED = Set.of("common", "organizations");

    private final Issuers issuers;
    private final Directory directory;

    DiscoveryApi(Issuers issuers, Directory directory) {
        this.issuers = issuers;
        this.directory = directory;
    }

    @GET
    @Path("v2.0/.well-known/openid-configuration")
    public Response version2(String authority) {
        return tenant(authority).map(tenant -> document(authority, "/oauth2/v2.0", "/discovery/v2.0/keys",
                issuers.version2(tenant))).orElseGet(() -> unknown(authority));
    }

    @GET
    @Path(".well-known/openid-configuration")
    public Response version1(String authority) {
        return tenant(authority).map(tenant -> document(authority, "/oauth2", "/discovery/keys",
                issuers.version1(tenant))).orElseGet(() -> unknown(authority));
    }

    private java.util.Optional<String> tenant(String authority) {
        if (SHARED.contains(authority.toLowerCase(Locale.ROOT))) {
            return java.util.Optional.of("{tenantid}");
        }
        return directory.tenant(authority.equals("consumers") ? Tenant.PERSONAL : authority).map(Tenant::id);
    }

    private Response document(String authority, String oauth, String keys, String issuer) {
        String base = issuers.origin() + "/" + authority;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("token_endpoint", base + oauth + "/token");
        document.put("token_endpoint_auth_methods_supported",
                List.of("client_secret_post", "private_key_jwt", "client_secret_basic"));
        document.put("jwks_uri", base + keys);
        document.put("response_modes_supported", List.of("query", "fragment", "form_post"));
        document.put("subject_types_supported", List.of("pairwise"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("response_types_supported", List.of("code", "id_token", "code id_token", "id_token token"));
        document.put("scopes_supported", List.of("openid", "profile", "email", "offline_access"));
        document.put("issuer", issuer);
        document.put("request_uri_parameter_supported", false);
        document.put("userinfo_endpoint", issuers.origin() + "/oidc/userinfo");
        document.put("authorization_endpoint", base + oauth + "/authorize");
        document.put("http_logout_supported", true);
        document.put("frontchannel_logout_supported", true);
        document.put("end_session_endpoint", base + oauth + "/logout");
        document.put("claims_supported", List.of("sub", "iss", "cloud_instance_name", "cloud_instance_host_name",
                "cloud_graph_host_name", "msgraph_host", "aud", "exp", "iat", "auth_time", "acr", "nonce",
                "preferred_username", "name", "tid", "ver", "at_hash", "c_hash", "email"));
        document.put("tenant_region_scope", SHARED.contains(authority) ? null : "NA");
        document.put("cloud_instance_name", "microsoftonline.com");
        document.put("cloud_graph_host_name", "graph.windows.net");
        document.put("msgraph_host", "graph.microsoft.com");
        document.put("rbac_url", "https://pas.windows.net");
        return Response.ok(document).header("Cache-Control", "max-age=86400, private").build();
    }

    private static Response unknown(String authority) {
        return EntraError.of(90002, "invalid_tenant", "Tenant '" + authority
                + "' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.")
                .response();
    }
}

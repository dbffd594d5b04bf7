package dev.weir.localcloud.entra;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import dev.weir.localcloud.faults.Faults;

/** The token endpoint in both versions. */
@Path("/localcloud/{authority}/oauth2")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class TokenApi {

    private static final Set<String> SHARED = Set.of("common", "organizations", "consumers");

    private final ClientCheck clients;
    private final Grants grants;
    private final Tokens tokens;
    private final Directory directory;
    private final Faults faults;
    private final Clock clock;

    TokenApi(ClientCheck clients, Grants grants, Tokens tokens, Directory directory, Faults faults, Clock clock) {
        this.clients = clients;
        this.grants = grants;
        this.tokens = tokens;
        this.directory = directory;
        this.faults = faults;
        this.clock = clock;
    }

    @POST
    @Path("v2.0/token")
    public Response version2(String authority, MultivaluedMap<String, String> form,
            @HeaderParam("Authorization") String authorization) {
        return Response.ok(give(authority, form, authorization, null)).header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("token")
    public Response version1(String authority, MultivaluedMap<String, String> form,
            @HeaderParam("Authorization") String authorization) {
        String resource = form.getFirst("resource") == null ? Scopes.GRAPH : form.getFirst("resource");
        return Response.ok(give(authority, form, authorization, resource).version1(resource,
                clock.instant().getEpochSecond())).header("Cache-Control", "no-store").build();
    }

    private TokenAnswer give(String authority, MultivaluedMap<String, String> form, String authorization,
            String resource) {
        Application client = clients.check(form, authorization);
        String type = required(form, "grant_type");
        return switch (type) {
            case "authorization_code" -> forCode(authority, client, form, resource);
            case "refresh_token" -> forRefreshToken(client, form, resource);
            case "client_credentials" -> forApplication(authority, client, form, resource);
            default -> throw new RefusedException(70003, "unsupported_grant_type",
                    "The app requested an unsupported grant type '" + type + "'.");
        };
    }

    private TokenAnswer forCode(String authority, Application client, MultivaluedMap<String, String> form,
            String resource) {
        Grant grant = grants.redeem(required(form, "code"));
        if (!client.clientId().equals(grant.clientId())) {
            throw new RefusedException(700005, "invalid_grant",
                    "Provided Authorization Code is intended to use against other tenant or application, thus rejected.");
        }
        if (!authority.equals(grant.authority())) {
            throw new RefusedException(700005, "invalid_grant",
                    "Provided Authorization Code is intended to use against other tenant, thus rejected.");
        }
        if (!required(form, "redirect_uri").equals(grant.redirect())) {
            throw new RefusedException(501461, "invalid_grant",
                    "The redirect URI does not match the one the authorization code was sent to.");
        }
        if (!Pkce.fits(grant, form.getFirst("code_verifier"))) {
            throw new RefusedException(501481, "invalid_grant",
                    "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
        }
        faults.take(Signer.SERVICE, "code-refused", null).ifPresent(fault -> {
            throw new RefusedException(70008, "invalid_grant", "The provided authorization code has expired.");
        });
        String scope = form.getFirst("scope") == null ? grant.scope() : form.getFirst("scope");
        Scopes scopes = resource == null ? Scopes.of(scope).onlyFirstResource()
                : Scopes.of("openid offline_access " + resource + "/.default");
        return tokens.forPerson(client, grant, scopes);
    }

    private TokenAnswer forRefreshToken(Application client, MultivaluedMap<String, String> form, String resource) {
        Grant grant = grants.refreshToken(required(form, "refresh_token"))
                .orElseThrow(() -> new RefusedException(EntraError.of(9002313, "invalid_grant",
                        "Invalid request. Request is malformed or invalid.", "bad_token")));
        String upn = directory.person(grant.oid()).map(Person::upn).orElse(null);
        faults.take(Signer.SERVICE, "refresh-refused", upn).ifPresent(fault -> {
            throw new RefusedException(700082, "invalid_grant",
                    "The refresh token has expired due to inactivity. The token was issued long ago and was inactive for 90.00:00:00.");
        });
        if (!client.clientId().equals(grant.clientId())) {
            throw new RefusedException(700005, "invalid_grant", "The refresh token was given to another application.");
        }
        String asked = form.getFirst("scope");
        Scopes scopes = resource == null ? Scopes.of(asked == null ? grant.scope() : asked + " openid offline_access")
                : Scopes.of("openid offline_access " + resource + "/.default");
        return tokens.forPerson(client, grant, asked == null ? scopes.onlyFirstResource() : scopes);
    }

    private TokenAnswer forApplication(String authority, Application client, MultivaluedMap<String, String> form,
            String resource) {
        if (client.secret() == null) {
            throw new RefusedException(7000218, "invalid_client",
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }
        if (SHARED.contains(authority.toLowerCase(Locale.ROOT))) {
            throw new RefusedException(50059, "invalid_request",
                    "No tenant-identifying information found in either the request or implied by any provided credentials.");
        }
        Tenant tenant = directory.tenant(authority).orElseThrow(() -> new RefusedException(90002, "invalid_request",
                "Tenant '" + authority + "' not found."));
        if (resource != null) {
            return tokens.forApplication(client, tenant, resource);
        }
        Scopes scopes = Scopes.of(required(form, "scope"));
        if (scopes.permissions().size() != 1 || !scopes.permissions().get(0).isDefault()) {
            throw new RefusedException(1002012, "invalid_scope", "The provided value for scope " + form.getFirst("scope")
                    + " is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).");
        }
        return tokens.forApplication(client, tenant, scopes.permissions().get(0).resource());
    }

    private static String required(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        if (value == null || value.isBlank()) {
            throw new RefusedException(900144, "invalid_request",
                    "The request body must contain the following parameter: '" + name + "'.");
        }
        return value;
    }
}

package dev.weir.localcloud.graph;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.entra.BearerException;
import dev.weir.localcloud.entra.BearerTokens;
import dev.weir.localcloud.entra.Caller;
import dev.weir.localcloud.entra.Directory;
import dev.weir.localcloud.entra.Person;

/** People and licences of Microsoft Graph, with the permissions that each call wants. */
@Path("/localcloud/v1.0")
@Produces(MediaType.APPLICATION_JSON)
public class GraphApi {

    private static final String[] AUDIENCES = { "https://graph.microsoft.com", "00000003-0000-0000-c000-000000000000" };
    private static final String[] OWN_LICENCES = { "User.Read", "User.ReadWrite", "LicenseAssignment.Read.All",
            "User.Read.All", "Directory.Read.All" };
    private static final String[] LICENCES = { "LicenseAssignment.Read.All", "User.Read.All", "Directory.Read.All" };
    private static final String[] PRODUCTS = { "LicenseAssignment.Read.All", "Organization.Read.All",
            "Directory.Read.All" };
    private static final String[] PEOPLE = { "User.Read.All", "User.ReadBasic.All", "Directory.Read.All" };

    private final BearerTokens tokens;
    private final Directory directory;
    private final GraphAnswers answers;

    GraphApi(BearerTokens tokens, Directory directory, GraphAnswers answers) {
        this.tokens = tokens;
        this.directory = directory;
        this.answers = answers;
    }

    @GET
    @Path("me/licenseDetails")
    public ObjectNode mine(@HeaderParam("Authorization") String authorization) {
        Caller caller = caller(authorization, OWN_LICENCES);
        if (caller.isApplication()) {
            throw refusal(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
        }
        return answers.licenceDetails(caller.person());
    }

    @GET
    @Path("users/{id}/licenseDetails")
    public ObjectNode of(String id, @HeaderParam("Authorization") String authorization) {
        Caller caller = caller(authorization, LICENCES);
        Person person = directory.person(id).filter(found -> directory.tenantOf(found).id().equals(caller.tenantId()))
                .orElseThrow(() -> unknown(id));
        return answers.licenceDetails(person);
    }

    @GET
    @Path("subscribedSkus")
    public ObjectNode products(@HeaderParam("Authorization") String authorization) {
        Caller caller = caller(authorization, PRODUCTS);
        return answers.subscribedSkus(directory.tenant(caller.tenantId()).orElseThrow(), directory.licences());
    }

    @GET
    @Path("users")
    public ObjectNode people(@HeaderParam("Authorization") String authorization) {
        Caller caller = caller(authorization, PEOPLE);
        return answers.people(directory.people(directory.tenant(caller.tenantId()).orElseThrow()));
    }

    /** One person, by object id or sign-in name. */
    @GET
    @Path("users/{id}")
    public ObjectNode person(String id, @HeaderParam("Authorization") String authorization) {
        Caller caller = caller(authorization, PEOPLE);
        return answers.person(directory.person(id)
                .filter(found -> directory.tenantOf(found).id().equals(caller.tenantId())).orElseThrow(() -> unknown(id)));
    }

    private Caller caller(String authorization, String... permissions) {
        Caller caller = tokens.caller(authorization, AUDIENCES);
        if (!caller.isApplication() && Arrays.stream(permissions).noneMatch(caller.scopes()::contains)) {
            throw refusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }
        return caller;
    }

    @ServerExceptionMapper
    Response refuse(BearerException invalid) {
        return refusal(401, "InvalidAuthenticationToken", invalid.getMessage()).getResponse();
    }

    private static WebApplicationException unknown(String id) {
        return refusal(404, "Request_ResourceNotFound",
                "Resource '" + id + "' does not exist or one of its queried reference-property objects are not present.");
    }

    private static WebApplicationException refusal(int status, String code, String message) {
        String request = UUID.randomUUID().toString();
        return new WebApplicationException(Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .header("request-id", request)
                .entity(Map.of("error", Map.of("code", code, "message", message,
                        "innerError", Map.of("request-id", request, "client-request-id", request))))
                .build());
    }
}

package dev.weir.localcloud.entra;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import dev.weir.localcloud.faults.Faults;

/** The second half of a sign-in: consent, and the way back to the application. */
@ApplicationScoped
class SignIn {

    /** Cookie of the local Azure AD's own session, by which one sign-in serves several applications. */
    static final String COOKIE = "weir-local-azure-ad";

    private final Directory directory;
    private final Consents consents;
    private final Grants grants;
    private final SignInPages pages;
    private final Faults faults;

    SignIn(Directory directory, Consents consents, Grants grants, SignInPages pages, Faults faults) {
        this.directory = directory;
        this.consents = consents;
        this.grants = grants;
        this.pages = pages;
        this.faults = faults;
    }

    /** What is wrong with a request whose application can be told about it. */
    Optional<EntraError> refusal(AuthorizeRequest request) {
        if (request.get("response_type") == null || !request.get("response_type").equals("code")) {
            return Optional.of(EntraError.of(70007, "unsupported_response_type",
                    "'" + request.get("response_type") + "' is not a supported value of 'response_type' here."));
        }
        if (request.get("login_hint") != null && request.prompts("select_account")) {
            return Optional.of(EntraError.of(90023, "invalid_request",
                    "'login_hint' cannot be used together with 'prompt=select_account'."));
        }
        if (faults.take(Signer.SERVICE, "server-error", null).isPresent()) {
            return Optional.of(EntraError.of(90033, "server_error", "A transient error has occurred. Please try again."));
        }
        try {
            Scopes.of(request.scope());
            return Optional.empty();
        } catch (RefusedException invalid) {
            return Optional.of(invalid.error());
        }
    }

    /** Signs the person in and goes back with a code, or asks for consent first. */
    Response with(AuthorizeRequest request, Application application, Person person, String session, boolean accepted) {
        Tenant tenant = directory.tenantOf(person);
        if (faults.take(Signer.SERVICE, "needs-admin", person.upn()).isPresent()) {
            return refuse(request, EntraError.of(90094, "access_denied",
                    "An administrator of " + tenant.name() + " has set a policy that prevents you from granting "
                            + application.name() + " the permissions it is requesting."));
        }
        if (accepted) {
            consents.rememberOf(person, application);
        } else if (request.prompts("consent") || !consents.ofPerson(tenant, person, application)) {
            if (request.prompts("none")) {
                return refuse(request, EntraError.of(65001, "consent_required",
                        "The user or administrator has not consented to use the application."));
            }
            List<String> resources = Scopes.of(request.scope()).permissions().stream()
                    .map(Scopes.Permission::resource).filter(resource -> !resource.equals(Scopes.GRAPH)).distinct().toList();
            return AuthorizeResource.page(200, pages.consent(request, application,
                    SignInPages.Account.of(person, tenant), resources));
        }
        String cookie = session == null ? grants.newSession(person) : session;
        String code = grants.newCode(new Grant(application.clientId(), person.oid(), request.scope(),
                Grants.publicId(cookie), request.get("redirect_uri"), request.get("nonce"), request.get("code_challenge"),
                request.get("code_challenge_method"), request.authority(), grants.codeExpiry(), false));
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", code);
        answer.put("state", faults.take(Signer.SERVICE, "wrong-state", person.upn()).isPresent()
                ? UUID.randomUUID().toString()
                : request.get("state"));
        answer.put("session_state", Grants.publicId(cookie));
        return Response.fromResponse(send(request, answer)).cookie(cookie(cookie, 86_400)).build();
    }

    Response refuse(AuthorizeRequest request, EntraError error) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", error.error());
        answer.put("error_description", error.description());
        answer.put("error_uri", error.uri());
        if (error.suberror() != null) {
            answer.put("error_subcode", error.suberror());
        }
        answer.put("state", request.get("state"));
        return send(request, answer);
    }

    static NewCookie cookie(String value, int age) {
        return new NewCookie.Builder(COOKIE).value(value).path("/").httpOnly(true).maxAge(age)
                .sameSite(NewCookie.SameSite.LAX).build();
    }

    private Response send(AuthorizeRequest request, Map<String, String> answer) {
        answer.values().removeIf(java.util.Objects::isNull);
        String target = request.get("redirect_uri");
        if (request.responseMode().equals("form_post")) {
            List<SignInPages.Field> fields = new ArrayList<>();
            answer.forEach((name, value) -> fields.add(new SignInPages.Field(name, value)));
            return AuthorizeResource.page(200, pages.post(target, fields));
        }
        String query = answer.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String separator = request.responseMode().equals("fragment") ? "#" : target.contains("?") ? "&" : "?";
        return Response.status(Response.Status.FOUND).location(URI.create(target + separator + query))
                .header("Cache-Control", "no-store").build();
    }
}

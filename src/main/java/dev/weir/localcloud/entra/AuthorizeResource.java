package dev.weir.localcloud.entra;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * The authorization endpoint: shows the sample accounts, asks for consent, and sends the browser back with a code. A wrong
 * client or redirect address ends here, with a page and no redirect.
 */
@Path("/localcloud/{authority}/oauth2/{version:(v2\\.0/)?}authorize")
@Produces(MediaType.TEXT_HTML)
public class AuthorizeResource {

    private final Applications applications;
    private final Accounts accounts;
    private final SignIn signIn;
    private final SignInPages pages;

    AuthorizeResource(Applications applications, Accounts accounts, SignIn signIn, SignInPages pages) {
        this.applications = applications;
        this.accounts = accounts;
        this.signIn = signIn;
        this.pages = pages;
    }

    @GET
    public Response ask(String authority, @Context UriInfo address, @CookieParam(SignIn.COOKIE) String session) {
        AuthorizeRequest request = AuthorizeRequest.of(authority, address.getQueryParameters());
        Optional<EntraError> fault = fault(request);
        if (fault.isPresent()) {
            return page(400, pages.refused(fault.get()));
        }
        Application application = applications.find(request.get("client_id")).orElseThrow();
        Optional<EntraError> refusal = signIn.refusal(request);
        if (refusal.isPresent()) {
            return signIn.refuse(request, refusal.get());
        }
        Optional<Person> known = accounts.signedIn(session).filter(person -> accounts.fits(request, person));
        if (known.isPresent() && !request.wantsAccounts()) {
            return signIn.with(request, application, known.get(), session, false);
        }
        if (request.prompts("none")) {
            return signIn.refuse(request, EntraError.of(50058, "login_required",
                    "A silent sign-in request was sent but no user is signed in."));
        }
        return page(200, pages.accounts(request, application, accounts.offered(request)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(String authority, MultivaluedMap<String, String> form) {
        AuthorizeRequest request = AuthorizeRequest.of(authority, form);
        Optional<EntraError> fault = fault(request);
        if (fault.isPresent()) {
            return page(400, pages.refused(fault.get()));
        }
        Application application = applications.find(request.get("client_id")).orElseThrow();
        Optional<Person> person = accounts.chosen(request, form.getFirst("account"));
        if (person.isEmpty() || "decline".equals(form.getFirst("consent"))) {
            return signIn.refuse(request, person.isEmpty()
                    ? EntraError.of(50126, "access_denied", "The user cancelled the authentication.", "cancel")
                    : EntraError.of(65004, "access_denied", "User declined to consent to access the app.", "cancel"));
        }
        return signIn.with(request, application, person.get(), null, "accept".equals(form.getFirst("consent")));
    }

    private Optional<EntraError> fault(AuthorizeRequest request) {
        String clientId = request.get("client_id");
        if (clientId == null) {
            return Optional.of(EntraError.of(900144, "invalid_request",
                    "The request body must contain the following parameter: 'client_id'."));
        }
        Optional<Application> application = applications.find(clientId);
        if (application.isEmpty()) {
            return Optional.of(ClientCheck.unknown(clientId).error());
        }
        if (!application.get().redirectsTo(request.get("redirect_uri"))) {
            return Optional.of(EntraError.of(50011, "invalid_request", "The redirect URI '" + request.get("redirect_uri")
                    + "' specified in the request does not match the redirect URIs configured for the application '"
                    + clientId + "'."));
        }
        if (!accounts.isAuthority(request.authority().toLowerCase(Locale.ROOT))) {
            return Optional.of(EntraError.of(90002, "invalid_request", "Tenant '" + request.authority() + "' not found."));
        }
        if (!List.of("query", "fragment", "form_post").contains(request.responseMode())) {
            return Optional.of(EntraError.of(900144, "invalid_request", "The response_mode is not supported."));
        }
        return Optional.empty();
    }

    static Response page(int status, io.quarkus.qute.TemplateInstance page) {
        return Response.status(status).type("text/html;charset=UTF-8").entity(page)
                .header("Cache-Control", "no-store")
                .header("X-Frame-Options", "DENY").build();
    }
}

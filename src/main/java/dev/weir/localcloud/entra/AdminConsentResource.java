package dev.weir.localcloud.entra;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/**
 * The page on which an administrator consents for a whole tenant. Its answers are as odd as Microsoft's: a refusal, too,
 * says {@code admin_consent=True}.
 */
@Path("/localcloud/{authority}/{version:(v2\\.0/)?}adminconsent")
@Produces(MediaType.TEXT_HTML)
public class AdminConsentResource {

    private final Applications applications;
    private final Directory directory;
    private final Accounts accounts;
    private final Consents consents;
    private final SignInPages pages;

    AdminConsentResource(Applications applications, Directory directory, Accounts accounts, Consents consents,
            SignInPages pages) {
        this.applications = applications;
        this.directory = directory;
        this.accounts = accounts;
        this.consents = consents;
        this.pages = pages;
    }

    @GET
    public Response ask(String authority, @Context UriInfo address) {
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        return refusal(authority, asked).map(error -> AuthorizeResource.page(400, pages.refused(error)))
                .orElseGet(() -> page(authority, asked));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(String authority, MultivaluedMap<String, String> form) {
        Optional<EntraError> refusal = refusal(authority, form);
        if (refusal.isPresent()) {
            return AuthorizeResource.page(400, pages.refused(refusal.get()));
        }
        UriBuilder answer = UriBuilder.fromUri(form.getFirst("redirect_uri")).queryParam("admin_consent", "True");
        Optional<Person> administrator = Optional.ofNullable(form.getFirst("account")).flatMap(directory::person)
                .filter(Person::administrator);
        if (administrator.isPresent()) {
            Tenant tenant = directory.tenantOf(administrator.get());
            consents.ofTenant(tenant, applications.find(form.getFirst("client_id")).orElseThrow(), true);
            answer.queryParam("tenant", tenant.id());
            if (form.getFirst("scope") != null) {
                answer.queryParam("scope", "{scope}");
            }
        } else {
            EntraError declined = EntraError.of(65004, "consent_required",
                    "The resource owner or authorization server denied the request.");
            answer.queryParam("error", declined.error()).queryParam("error_description", "{description}");
            answer.resolveTemplate("description", declined.description());
        }
        answer.queryParam("state", "{state}").resolveTemplate("scope", String.valueOf(form.getFirst("scope")))
                .resolveTemplate("state", form.getFirst("state") == null ? "" : form.getFirst("state"));
        URI target = answer.build();
        return Response.status(Response.Status.FOUND).location(target).build();
    }

    private Response page(String authority, MultivaluedMap<String, String> asked) {
        Application application = applications.find(asked.getFirst("client_id")).orElseThrow();
        List<SignInPages.Field> fields = new ArrayList<>();
        for (String name : List.of("client_id", "redirect_uri", "state", "scope")) {
            if (asked.getFirst(name) != null) {
                fields.add(new SignInPages.Field(name, asked.getFirst(name)));
            }
        }
        return AuthorizeResource.page(200, pages.adminConsent(fields, application,
                accounts.administrators(directory.tenant(authority)), application.permissions()));
    }

    private Optional<EntraError> refusal(String authority, MultivaluedMap<String, String> asked) {
        Optional<Application> application = applications.find(asked.getFirst("client_id"));
        if (application.isEmpty()) {
            return Optional.of(ClientCheck.unknown(asked.getFirst("client_id")).error());
        }
        if (!application.get().redirectsTo(asked.getFirst("redirect_uri"))) {
            return Optional.of(EntraError.of(50011, "invalid_request", "The redirect URI '"
                    + asked.getFirst("redirect_uri") + "' does not match those configured for the application."));
        }
        if (!authority.equals("organizations") && directory.tenant(authority).isEmpty()) {
            return Optional.of(EntraError.of(90002, "invalid_request", "Tenant '" + authority + "' not found."));
        }
        return Optional.empty();
    }
}

package dev.weir.localcloud.entra;

import java.util.List;
import java.util.Objects;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.localcloud.LocalCloudConfig;

/** Signing out: ends the session here, tells each application in a hidden frame, and goes on to where it was asked to. */
@Path("/localcloud/{authority}/oauth2/{version:(v2\\.0/)?}logout")
@Produces(MediaType.TEXT_HTML)
public class LogoutResource {

    private final Applications applications;
    private final Grants grants;
    private final Issuers issuers;
    private final Directory directory;
    private final SignInPages pages;
    private final LocalCloudConfig config;

    LogoutResource(Applications applications, Grants grants, Issuers issuers, Directory directory, SignInPages pages,
            LocalCloudConfig config) {
        this.applications = applications;
        this.grants = grants;
        this.issuers = issuers;
        this.directory = directory;
        this.pages = pages;
        this.config = config;
    }

    @GET
    public Response signOut(@CookieParam(SignIn.COOKIE) String session,
            @RestQuery("post_logout_redirect_uri") String next, @RestQuery String state) {
        String target = next != null && applications.all().stream().anyMatch(application -> application.leavesTo(next))
                ? (state == null ? next : UriBuilder.fromUri(next).queryParam("state", state).build().toString())
                : null;
        List<String> frames = grants.session(session).flatMap(grant -> directory.person(grant.oid()))
                .map(person -> frames(person, session)).orElse(List.of());
        if (session != null) {
            grants.endSession(session);
        }
        return Response.fromResponse(AuthorizeResource.page(200, pages.signedOut(frames, target)))
                .cookie(SignIn.cookie("", 0)).build();
    }

    private List<String> frames(Person person, String session) {
        String issuer = issuers.version2(directory.tenantOf(person).id());
        return applications.all().stream().map(Application::frontChannelLogout).filter(Objects::nonNull)
                .map(address -> UriBuilder.fromUri(withPort(address)).queryParam("sid", Grants.publicId(session))
                        .queryParam("iss", issuer).build().toString())
                .toList();
    }

    /** Registrations name localhost without its port, which is the local cloud's own. */
    private String withPort(String address) {
        UriBuilder builder = UriBuilder.fromUri(address);
        return address.startsWith("http://localhost/") ? builder.port(config.url().getPort()).build().toString() : address;
    }
}

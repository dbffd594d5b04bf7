package dev.weir.identity;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.web.LocalAddress;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where signing in begins, and the pages that say why it came to nothing. */
@Path("/")
public class SignInResource {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance refused(Refusal refusal);
    }

    private final Refusals refusals;

    SignInResource(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Signs in, since only who is signed in gets here, and goes on to a page of the portal. */
    @GET
    @Path("sign-in")
    public Response signIn(@RestQuery String to) {
        URI target = LocalAddress.of(to);
        return Response.seeOther(target.getPath().equals("/") ? URI.create("/home") : target).build();
    }

    /** The address Azure AD answers to. Who is signed in already, and comes back here, goes home. */
    @GET
    @Path("signin-oidc")
    public Response callback() {
        return Response.seeOther(URI.create("/home")).build();
    }

    /** Errors that Azure AD sent the browser back with. */
    @GET
    @Path("sign-in/error")
    @PermitAll
    public Response error(@RestQuery String error, @RestQuery("error_description") String description) {
        return Response.seeOther(URI.create("/sign-in/refused/" + refusals.ofRedirect(error, description).path()))
                .build();
    }

    @GET
    @Path("sign-in/refused/{reason}")
    @PermitAll
    public Response refused(String reason) {
        return Refusal.ofPath(reason).map(refusal -> Response.status(Response.Status.FORBIDDEN)
                .type("text/html;charset=UTF-8").entity(Templates.refused(refusal)).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }
}

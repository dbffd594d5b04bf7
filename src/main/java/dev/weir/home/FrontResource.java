package dev.weir.home;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.weir.marketplace.drive.TestDriveConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** The front page: what the product is, in one screen. Who is signed in already goes on to the dashboard. */
@Path("/")
@PermitAll
public class FrontResource {

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance front(boolean testDrive);
    }

    private final SecurityIdentity identity;
    private final TestDriveConfig testDrive;

    FrontResource(SecurityIdentity identity, TestDriveConfig testDrive) {
        this.identity = identity;
        this.testDrive = testDrive;
    }

    @GET
    public Response front() {
        if (!identity.isAnonymous()) {
            return Response.seeOther(URI.create("/home")).build();
        }
        return Response.ok(Templates.front(testDrive.sampleTenant().isPresent())).build();
    }
}

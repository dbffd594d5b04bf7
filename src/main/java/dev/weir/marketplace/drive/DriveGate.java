package dev.weir.marketplace.drive;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.identity.CurrentUser;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.security.identity.SecurityIdentity;

/** Ends a drive to the second, in the middle of whatever its visitor does, and reminds them before. */
class DriveGate {

    private static final List<String> OPEN = List.of("/localcloud", "/api/", "/marketplace/", "/test-drive", "/sign",
            "/preferences", "/coming-aboard", "/assets", "/schemas");

    private final SecurityIdentity identity;
    private final CurrentUser user;
    private final Customers customers;
    private final TestDrives drives;
    private final PageContext page;

    DriveGate(SecurityIdentity identity, CurrentUser user, Customers customers, TestDrives drives, PageContext page) {
        this.identity = identity;
        this.user = user;
        this.customers = customers;
        this.drives = drives;
        this.page = page;
    }

    @ServerRequestFilter
    Response watchTime(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (path.equals("/") || OPEN.stream().anyMatch(path::startsWith) || identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken) || !isOfTrial()) {
            return null;
        }
        Optional<TestDrive> drive = drives.latest(user.tenantId(), user.objectId());
        if (drive.isEmpty() || !drive.get().madeTrial || drive.get().state == TestDrive.State.MOVED) {
            return null;
        }
        if (drives.isOver(drive.get())) {
            return Response.seeOther(URI.create("/test-drive/over")).build();
        }
        if (request.getMethod().equals("GET") && drives.remind(drive.get())) {
            page.say(Bundles.in(page.locale(), DriveMessages.class).reminder(page.formats().time(drive.get().expiresAt)));
        }
        return null;
    }

    private boolean isOfTrial() {
        return customers.find(user.tenantId()).filter(customer -> customer.state == CustomerState.TRIAL).isPresent();
    }
}

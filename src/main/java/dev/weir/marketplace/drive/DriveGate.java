package dev.weir.marketplace.drive;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.weir.web.Bundles;
import dev.weir.web.PageContext;

/**
 * Ends a drive to the second, in the middle of whatever its visitor does, and reminds them before. Says of lent records that
 * they are for reading, before somebody fills in a form for nothing.
 */
class DriveGate {

    private static final List<String> OPEN = List.of("/localcloud", "/api/", "/marketplace/", "/test-drive", "/sign",
            "/preferences", "/coming-aboard", "/assets", "/schemas");
    private static final Pattern CHANGES = Pattern.compile("/(new|edit|delete|actions(/.*)?)$");

    private final CurrentDrive current;
    private final TestDrives drives;
    private final DriveRecords records;
    private final PageContext page;

    DriveGate(CurrentDrive current, TestDrives drives, DriveRecords records, PageContext page) {
        this.current = current;
        this.drives = drives;
        this.records = records;
        this.page = page;
    }

    @ServerRequestFilter
    Response watchTime(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (path.equals("/") || OPEN.stream().anyMatch(path::startsWith)) {
            return null;
        }
        Optional<TestDrive> drive = current.latest();
        if (drive.isEmpty() || !drive.get().madeTrial || drive.get().state == TestDrive.State.MOVED) {
            return null;
        }
        if (drives.isOver(drive.get())) {
            return Response.seeOther(URI.create("/test-drive/over")).build();
        }
        if (path.startsWith("/records/") && CHANGES.matcher(path).find() && records.isLent(drive.get())) {
            page.say(words().readOnlyRefused());
            return Response.seeOther(request.getUriInfo().getBaseUri().resolve(
                    CHANGES.matcher(request.getUriInfo().getRequestUri().getRawPath()).replaceFirst(""))).build();
        }
        if (request.getMethod().equals("GET") && drives.remind(drive.get())) {
            page.say(words().reminder(page.formats().time(drive.get().expiresAt)));
        }
        return null;
    }

    private DriveMessages words() {
        return Bundles.in(page.locale(), DriveMessages.class);
    }
}

package dev.weir.marketplace.drive;

import java.util.EnumSet;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sees which tasks of a drive are finished by what the visitor does on the portal's own pages. */
class DriveProgress {

    private final CurrentDrive current;
    private final TestDrives drives;

    DriveProgress(CurrentDrive current, TestDrives drives) {
        this.current = current;
        this.drives = drives;
    }

    @ServerResponseFilter
    void follow(ContainerRequestContext request, ContainerResponseContext response) {
        String method = request.getMethod();
        String path = request.getUriInfo().getPath();
        if (response.getStatus() / 100 == 2 && isOfTask(method, path)) {
            current.running().ifPresent(drive -> DriveTask.finishedBy(method, path, drive.done())
                    .ifPresent(task -> drives.finish(drive, task)));
        }
    }

    /** Whether it may finish any task, so that nobody is looked up for other pages. */
    private static boolean isOfTask(String method, String path) {
        return DriveTask.finishedBy(method, path, EnumSet.noneOf(DriveTask.class)).isPresent()
                || DriveTask.finishedBy(method, path, EnumSet.of(DriveTask.FLOW)).isPresent();
    }
}

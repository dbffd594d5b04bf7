package dev.weir.marketplace.drive;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import dev.weir.identity.CurrentUser;
import io.quarkus.security.identity.SecurityIdentity;

/** The drive of whoever makes the request. Costs nothing for people whose organisation is a customer. */
@RequestScoped
class CurrentDrive {

    private final SecurityIdentity identity;
    private final CurrentUser user;
    private final TrialTenants tenants;
    private final TestDrives drives;

    CurrentDrive(SecurityIdentity identity, CurrentUser user, TrialTenants tenants, TestDrives drives) {
        this.identity = identity;
        this.user = user;
        this.tenants = tenants;
        this.drives = drives;
    }

    /** The latest drive of a person of a trial tenant, over or not. */
    Optional<TestDrive> latest() {
        return isOfTrial() ? drives.latest(user.tenantId(), user.objectId()) : Optional.empty();
    }

    /** The drive that goes on. */
    Optional<TestDrive> running() {
        return latest().filter(drive -> drive.state == TestDrive.State.RUNNING && !drives.isOver(drive));
    }

    /** The latest drive of whoever makes the request, if that is somebody of this tenant. */
    Optional<TestDrive> of(String tenantId) {
        return latest().filter(drive -> drive.tenantId.equals(tenantId));
    }

    private boolean isOfTrial() {
        return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken
                && tenants.isTrial(user.tenantId());
    }
}

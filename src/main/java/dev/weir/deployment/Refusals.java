package dev.weir.deployment;

import java.time.Duration;

import dev.weir.microsoft.dataverse.DataverseException;
import dev.weir.microsoft.flow.FlowException;
import dev.weir.microsoft.powerapps.ConnectionsException;

/** Says in the words of deployments what Microsoft's services refuse. */
final class Refusals {

    private Refusals() {
    }

    static StepOutcome of(DataverseException refused, Duration pause) {
        if (refused.isThrottled()) {
            return new StepOutcome.Later(Cause.THROTTLED, refused.retryAfter().orElse(pause), refused.said());
        }
        if (refused.isPassing() || refused.isOutdated()) {
            return new StepOutcome.Later(Cause.UNREACHABLE, refused.retryAfter().orElse(pause), refused.said());
        }
        return new StepOutcome.Stopped(cause(refused), refused.said()
                + (refused.requestId().isEmpty() ? "" : " (" + refused.requestId() + ")"));
    }

    private static Cause cause(DataverseException refused) {
        if (refused.isSignedOut()) {
            return Cause.SIGN_IN_NEEDED;
        }
        if (refused.isNotPermitted()) {
            return Cause.NOT_PERMITTED;
        }
        if (refused.isLicenceMissing()) {
            return Cause.LICENCE_MISSING;
        }
        if (refused.isConnectionMissing()) {
            return Cause.CONNECTION_MISSING;
        }
        return refused.flowCode().isPresent() ? Cause.DEFINITION_REFUSED : Cause.UNKNOWN;
    }

    static StepOutcome of(FlowException refused) {
        if (refused.isTemporary()) {
            return new StepOutcome.Later(Cause.UNREACHABLE, refused.pause(), refused.getMessage());
        }
        Cause cause = refused.isTokenRefused() ? Cause.SIGN_IN_NEEDED
                : refused.isEnvironmentDenied() ? Cause.NOT_PERMITTED
                        : refused.isLicenceMissing() ? Cause.LICENCE_MISSING
                                : refused.code().equals("ConnectionAuthorizationFailed") ? Cause.CONNECTION_MISSING
                                        : refused.isRequestFaulty() ? Cause.DEFINITION_REFUSED : Cause.UNKNOWN;
        return new StepOutcome.Stopped(cause, refused.getMessage());
    }

    static StepOutcome of(ConnectionsException refused, Duration pause) {
        return refused.isPassing() ? new StepOutcome.Later(Cause.UNREACHABLE, pause, refused.getMessage())
                : new StepOutcome.Stopped(Cause.NOT_PERMITTED, refused.getMessage());
    }
}

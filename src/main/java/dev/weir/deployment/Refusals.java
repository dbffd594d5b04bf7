package dev.weir.deployment;

import java.time.Duration;
import java.util.Optional;

import dev.weir.microsoft.bap.BapException;
import dev.weir.microsoft.dataverse.DataverseException;
import dev.weir.microsoft.flow.FlowException;
import dev.weir.microsoft.powerapps.ConnectionsException;

/** Says in the words of deployments what Microsoft's services refuse: the same for steps, pages and readings. */
public final class Refusals {

    private Refusals() {
    }

    static StepOutcome of(DataverseException refused, Duration pause) {
        Cause cause = cause(refused);
        return cause.isPassing() ? new StepOutcome.Later(cause, refused.retryAfter().orElse(pause), refused.said())
                : new StepOutcome.Stopped(cause, refused.said()
                        + (refused.requestId().isEmpty() ? "" : " (" + refused.requestId() + ")"));
    }

    static StepOutcome of(FlowException refused) {
        Cause cause = cause(refused);
        return cause.isPassing() ? new StepOutcome.Later(cause, refused.pause(), refused.getMessage())
                : new StepOutcome.Stopped(cause, refused.getMessage());
    }

    static StepOutcome of(ConnectionsException refused, Duration pause) {
        Cause cause = cause(refused);
        return cause.isPassing() ? new StepOutcome.Later(cause, pause, refused.getMessage())
                : new StepOutcome.Stopped(cause, refused.getMessage());
    }

    /** What a refusal of Dataverse means to a deployment. */
    public static Cause cause(DataverseException refused) {
        if (refused.isThrottled()) {
            return Cause.THROTTLED;
        }
        if (refused.isPassing() || refused.isOutdated()) {
            return Cause.UNREACHABLE;
        }
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

    /** What a refusal of the Flow service means to a deployment. */
    public static Cause cause(FlowException refused) {
        return switch (refused.refusal()) {
            case DOWN -> Cause.UNREACHABLE;
            case THROTTLED -> Cause.THROTTLED;
            case SIGN_IN_NEEDED -> Cause.SIGN_IN_NEEDED;
            case LICENCE_MISSING -> Cause.LICENCE_MISSING;
            case CONNECTION_MISSING -> Cause.CONNECTION_MISSING;
            case ENVIRONMENT_DENIED, NOT_PERMITTED -> Cause.NOT_PERMITTED;
            case NOT_VISIBLE -> Cause.REMOVED_BY_CUSTOMER;
            case FLOW_OFF -> Cause.NOT_SUBSCRIBED;
            case INPUTS_REFUSED, REQUEST_FAULTY -> Cause.DEFINITION_REFUSED;
            case OTHER -> Cause.UNKNOWN;
        };
    }

    /** What a refusal of Power Apps to tell connections means to a deployment. */
    public static Cause cause(ConnectionsException refused) {
        return passing(refused.status() == 429, refused.isPassing()).orElse(Cause.NOT_PERMITTED);
    }

    /** What a refusal of the business application platform means to a deployment. */
    public static Cause cause(BapException refused) {
        return passing(refused.isThrottled(), refused.isPassing())
                .orElse(refused.isSignedOut() ? Cause.SIGN_IN_NEEDED : Cause.NOT_PERMITTED);
    }

    private static Optional<Cause> passing(boolean throttled, boolean passing) {
        return throttled ? Optional.of(Cause.THROTTLED) : passing ? Optional.of(Cause.UNREACHABLE) : Optional.empty();
    }
}

package dev.weir.deployment.page;

import java.util.function.Supplier;

import dev.weir.deployment.CannotActException;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Refusals;
import dev.weir.microsoft.bap.BapException;
import dev.weir.microsoft.dataverse.DataverseException;
import dev.weir.microsoft.flow.FlowException;
import dev.weir.microsoft.powerapps.ConnectionsException;

/**
 * What a page got from Microsoft, or why it did not: one panel says so, and the rest of the page stays.
 *
 * @param value null where there is none
 * @param cause null where there is a value
 */
public record Catching<T>(T value, Cause cause) {

    T or(T other) {
        return value == null ? other : value;
    }

    /** Asks, and catches what Microsoft's services throw, and that there is no token for them. */
    public static <T> Catching<T> of(Supplier<T> question) {
        try {
            return new Catching<>(question.get(), null);
        } catch (CannotActException cannot) {
            return new Catching<>(null, cannot.reason());
        } catch (BapException refused) {
            return new Catching<>(null, Refusals.cause(refused));
        } catch (ConnectionsException refused) {
            return new Catching<>(null, Refusals.cause(refused));
        } catch (FlowException refused) {
            return new Catching<>(null, Refusals.cause(refused));
        } catch (DataverseException refused) {
            return new Catching<>(null, Refusals.cause(refused));
        }
    }
}

package dev.weir.localcloud.runtime.connector;

/** A service behind a connector. */
public interface Connector {

    /** Does an operation, at once. An operation it does not know is answered with 404. */
    Answer call(Operation operation);

    /**
     * Begins an operation whose answer comes later, as a post to the call back address.
     *
     * @return whether it was accepted
     */
    default Answer subscribe(Operation operation, String callbackUrl) {
        return unknown(operation);
    }

    /** Takes back what {@link #subscribe} began. */
    default void unsubscribe(Operation operation, String callbackUrl) {
    }

    static Answer unknown(Operation operation) {
        return Answer.error(404, "OperationNotFound", "The local cloud's stand-in for '" + operation.connector()
                + "' does not know the operation '" + operation.id() + "'. Give its answer by a file.");
    }
}

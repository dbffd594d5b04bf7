package dev.weir.microsoft.powerapps;

/**
 * A connection: a person's sign-in at a service, kept for their flows.
 *
 * @param name its id
 * @param connector Microsoft's name of the connector, such as {@code shared_office365}
 * @param title what its owner calls it, often their address there
 * @param connected whether it can be used as it is
 */
public record Connection(String name, String connector, String title, boolean connected) {
}

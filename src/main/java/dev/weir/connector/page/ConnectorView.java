package dev.weir.connector.page;

import java.util.List;

import dev.weir.connector.install.DefinitionChange;
import dev.weir.connector.install.SecretStanding;
import dev.weir.identity.AccessTokenResult;
import dev.weir.microsoft.bap.Environment;
import dev.weir.microsoft.powerapps.Connection;

/**
 * What the page about the connector shows.
 *
 * @param problem why Microsoft's services could not be asked, or none
 * @param environment the chosen one
 * @param shared whether everybody of the tenant may use the connector
 * @param secret whether the installed connector has the secret that is configured now
 * @param changes what an update would change
 * @param connections the reader's own
 */
public record ConnectorView(Problem problem, List<Environment> environments, String environment, boolean installed,
        boolean shared, SecretStanding secret, List<DefinitionChange> changes, List<Connection> connections) {

    /** Why Power Apps could not be asked in the reader's name. */
    public enum Problem {
        NONE,
        CONSENT,
        SIGN_IN,
        SERVICE_UNKNOWN,
        UNAVAILABLE;

        static Problem of(AccessTokenResult result) {
            if (result instanceof AccessTokenResult.ConsentNeeded) {
                return CONSENT;
            } else if (result instanceof AccessTokenResult.SignInNeeded) {
                return SIGN_IN;
            } else if (result instanceof AccessTokenResult.ServiceUnknown) {
                return SERVICE_UNKNOWN;
            }
            return UNAVAILABLE;
        }
    }

    static ConnectorView without(Problem problem) {
        return new ConnectorView(problem, List.of(), "", false, false, SecretStanding.UNKNOWN, List.of(), List.of());
    }

    static ConnectorView notInstalled(List<Environment> environments, String environment) {
        return new ConnectorView(Problem.NONE, environments, environment, false, false, SecretStanding.UNKNOWN, List.of(),
                List.of());
    }

    public List<DefinitionChange> breaking() {
        return changes.stream().filter(DefinitionChange::breaking).toList();
    }

    public List<DefinitionChange> harmless() {
        return changes.stream().filter(change -> !change.breaking()).toList();
    }
}

package dev.weir.embed.environment;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import dev.weir.identity.CurrentUser;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Where the signed-in person's flows are shown and made: in the environment they chose, else in their tenant's default one. */
@Named("chosenEnvironment")
@RequestScoped
public class ChosenEnvironment {

    private final CurrentUser user;
    private Optional<EnvironmentChoice> choice;

    ChosenEnvironment(CurrentUser user) {
        this.user = user;
    }

    /** The environment's id, or {@link FlowClient#DEFAULT_ENVIRONMENT}. */
    public String name() {
        return choice().map(chosen -> chosen.environment).orElse(FlowClient.DEFAULT_ENVIRONMENT);
    }

    /** The environment's id, unless it is the default one. */
    public Optional<String> other() {
        return choice().map(chosen -> chosen.environment);
    }

    /** What the environment is called, unless it is the default one. */
    public Optional<String> title() {
        return choice().map(chosen -> chosen.displayName);
    }

    /** Remembers a choice; to choose the default environment is to have no choice of one's own. */
    void choose(FlowEnvironment environment) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (environment.isDefault()) {
                EnvironmentChoice.delete("person", user.objectId());
                return;
            }
            EnvironmentChoice chosen = EnvironmentChoice.of(user.objectId()).orElseGet(EnvironmentChoice::new);
            chosen.person = user.objectId();
            chosen.environment = environment.name();
            chosen.displayName = environment.displayName();
            chosen.persist();
        });
        choice = null;
    }

    private Optional<EnvironmentChoice> choice() {
        if (choice == null) {
            choice = QuarkusTransaction.joiningExisting().call(() -> EnvironmentChoice.of(user.objectId()));
        }
        return choice;
    }
}

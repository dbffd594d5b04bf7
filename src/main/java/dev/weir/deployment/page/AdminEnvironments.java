package dev.weir.deployment.page;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.deployment.Cause;
import dev.weir.deployment.SignedIn;
import dev.weir.microsoft.bap.BapClient;
import dev.weir.microsoft.bap.Environment;

/** The environments that the signed-in admin may deploy into. */
@ApplicationScoped
public class AdminEnvironments {

    private final SignedIn admin;
    private final BapClient bap;

    AdminEnvironments(SignedIn admin, BapClient bap) {
        this.admin = admin;
        this.bap = bap;
    }

    /** All of them, or why they could not be read. */
    public Catching<List<Environment>> all() {
        return Catching.of(() -> bap.environments(admin.powerAppsToken()));
    }

    /** The one of that name, or why there is none: it is gone, or they could not be read. */
    public Catching<Environment> find(String name) {
        Catching<List<Environment>> all = all();
        if (all.cause() != null) {
            return new Catching<>(null, all.cause());
        }
        return all.value().stream().filter(each -> each.name().equals(name)).findFirst()
                .map(found -> new Catching<>(found, (Cause) null))
                .orElseGet(() -> new Catching<>(null, Cause.ENVIRONMENT_GONE));
    }
}

package dev.weir.deployment.page;

import jakarta.inject.Singleton;

import dev.weir.deployment.DeploymentMessages;
import dev.weir.identity.Role;
import dev.weir.web.ConsoleEntry;

/** Lists the deployments on the customer admin's console. */
@Singleton
class DeploymentConsoleEntry extends ConsoleEntry {

    DeploymentConsoleEntry() {
        super(Role.ADMIN, 10, "/admin/deployments", DeploymentMessages.class, DeploymentMessages::deployments,
                DeploymentMessages::deploymentsLead);
    }
}

package dev.weir.deployment.console;

import jakarta.inject.Singleton;

import dev.weir.identity.Role;
import dev.weir.web.ConsoleEntry;

/** The pages of this package as the consoles list them. */
final class Entries {

    private Entries() {
    }

    /** Flows that users made themselves. */
    @Singleton
    static class UserFlows extends ConsoleEntry {

        UserFlows() {
            super(Role.ADMIN, 20, "/admin/flows", AdminMessages.class, AdminMessages::userFlows, AdminMessages::userFlowsLead);
        }
    }

    /** The people of the tenant. */
    @Singleton
    static class People extends ConsoleEntry {

        People() {
            super(Role.ADMIN, 70, "/admin/members", AdminMessages.class, AdminMessages::members, AdminMessages::membersLead);
        }
    }

    /** All customers. */
    @Singleton
    static class Customers extends ConsoleEntry {

        Customers() {
            super(Role.OPERATOR, 1, "/operator/customers", OperatorMessages.class, OperatorMessages::customers,
                    OperatorMessages::customersLead);
        }
    }

    /** What operators did. */
    @Singleton
    static class Audit extends ConsoleEntry {

        Audit() {
            super(Role.OPERATOR, 90, "/operator/audit", OperatorMessages.class, OperatorMessages::audit,
                    OperatorMessages::auditLead);
        }
    }
}

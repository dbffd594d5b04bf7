package dev.weir.deployment.console;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;

/** The pages of this package as the consoles list them. */
final class Entries {

    private Entries() {
    }

    /** Flows that users made themselves. */
    @ApplicationScoped
    static class UserFlows implements ConsoleEntry {

        @Override
        public String role() {
            return Role.ADMIN;
        }

        @Override
        public int rank() {
            return 20;
        }

        @Override
        public String href() {
            return "/admin/flows";
        }

        @Override
        public String title(Locale language) {
            return Bundles.in(language, AdminMessages.class).userFlows();
        }

        @Override
        public String description(Locale language) {
            return Bundles.in(language, AdminMessages.class).userFlowsLead();
        }
    }

    /** The people of the tenant. */
    @ApplicationScoped
    static class People implements ConsoleEntry {

        @Override
        public String role() {
            return Role.ADMIN;
        }

        @Override
        public int rank() {
            return 70;
        }

        @Override
        public String href() {
            return "/admin/members";
        }

        @Override
        public String title(Locale language) {
            return Bundles.in(language, AdminMessages.class).members();
        }

        @Override
        public String description(Locale language) {
            return Bundles.in(language, AdminMessages.class).membersLead();
        }
    }

    /** All customers. */
    @ApplicationScoped
    static class Customers implements ConsoleEntry {

        @Override
        public String role() {
            return Role.OPERATOR;
        }

        @Override
        public int rank() {
            return 1;
        }

        @Override
        public String href() {
            return "/operator/customers";
        }

        @Override
        public String title(Locale language) {
            return Bundles.in(language, OperatorMessages.class).customers();
        }

        @Override
        public String description(Locale language) {
            return Bundles.in(language, OperatorMessages.class).customersLead();
        }
    }

    /** What operators did. */
    @ApplicationScoped
    static class Audit implements ConsoleEntry {

        @Override
        public String role() {
            return Role.OPERATOR;
        }

        @Override
        public int rank() {
            return 90;
        }

        @Override
        public String href() {
            return "/operator/audit";
        }

        @Override
        public String title(Locale language) {
            return Bundles.in(language, OperatorMessages.class).audit();
        }

        @Override
        public String description(Locale language) {
            return Bundles.in(language, OperatorMessages.class).auditLead();
        }
    }
}

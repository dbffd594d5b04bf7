package dev.weir.deployment.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;

import dev.weir.catalog.Template;
import dev.weir.catalog.question.PickLists;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.Entitlement;
import dev.weir.customer.Entitlements;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Finding;
import dev.weir.deployment.Offers;
import dev.weir.deployment.PlannedChange;
import dev.weir.deployment.Planner;
import dev.weir.deployment.Preflight;
import dev.weir.deployment.SignedIn;
import dev.weir.licensing.LicenceAdvice;
import dev.weir.licensing.LicenceAdvisor;
import dev.weir.microsoft.bap.Environment;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;

/** Puts together what the admin sees before anything is deployed. */
@RequestScoped
class PlanPage {

    /** Something to deploy. */
    record Option(String id, String title, String summary) {
    }

    /**
     * What the page shows.
     *
     * @param licence null where none is asked about
     * @param planned what will be done; empty where it could not be found out
     * @param unread why it could not
     * @param missing titles of the questions whose answers need a change
     */
    record View(Option option, Environment environment, List<Finding> findings, List<PlannedChange> planned, Cause unread,
            List<ParameterForm.Field> fields, LicenceAdvice licence, String missing) {

        public boolean ready() {
            return findings.stream().noneMatch(Finding::isBlocking);
        }
    }

    private final SignedIn admin;
    private final Preflight preflight;
    private final Planner planner;
    private final AdminEnvironments environments;
    private final ServedCatalog catalog;
    private final Offers offers;
    private final LicenceAdvisor licences;
    private final Entitlements entitlements;
    private final PickLists picks;
    private final PageContext page;

    PlanPage(SignedIn admin, Preflight preflight, Planner planner, AdminEnvironments environments, ServedCatalog catalog,
            Offers offers, LicenceAdvisor licences, Entitlements entitlements, PickLists picks, PageContext page) {
        this.admin = admin;
        this.preflight = preflight;
        this.planner = planner;
        this.environments = environments;
        this.catalog = catalog;
        this.offers = offers;
        this.licences = licences;
        this.entitlements = entitlements;
        this.picks = picks;
        this.page = page;
    }

    Catching<List<Environment>> environments() {
        return environments.all();
    }

    Environment environment(String name) {
        Catching<Environment> found = environments.find(name);
        if (found.cause() == Cause.ENVIRONMENT_GONE) {
            throw new NotFoundException();
        }
        if (found.cause() != null) {
            throw new BadRequestException("The environments cannot be read: " + found.cause());
        }
        return found.value();
    }

    /** The connector and all templates, but for what the plan of the admin's organisation closes. */
    List<Option> options() {
        List<Option> options = new ArrayList<>();
        Entitlement entitlement = entitlements.of(admin.tenantId());
        if (entitlement.closesConnector().isEmpty()) {
            options.add(connector());
        }
        catalog.visibleTo(admin.tenantId()).catalog().templates().stream()
                .filter(template -> template.isOpenTo(entitlement))
                .forEach(template -> options.add(option(template)));
        return options;
    }

    View ofConnector(Environment environment) {
        Blueprint blueprint = offers.connector(page.locale());
        Catching<List<PlannedChange>> planned = Catching.of(() -> planner.plan(environment, blueprint, admin));
        return new View(connector(), environment, List.of(), planned.or(List.of()), planned.cause(), List.of(), null, "");
    }

    ParameterForm form(Template template) {
        return new ParameterForm(template, page.locale(), picks, admin.tenantId());
    }

    View of(Environment environment, Template template, ParameterForm.Sent sent) {
        LicenceAdvice licence = licences.forMe(template.asFlow(page.locale()));
        Blueprint blueprint = Blueprint.of(template, Map.of(), page.locale());
        Catching<List<PlannedChange>> planned = Catching.of(() -> planner.plan(environment, blueprint, admin));
        return new View(option(template), environment, preflight.survey(environment, admin).findings(blueprint, licence),
                planned.or(List.of()), planned.cause(), form(template).fields(sent, Map.of()),
                licence, String.join(", ", form(template).faulty(sent)));
    }

    private Option connector() {
        PlanMessages words = Bundles.in(page.locale(), PlanMessages.class);
        return new Option(Blueprint.CONNECTOR, words.connector(offers.connector(page.locale()).title()), words.connectorLead());
    }

    private Option option(Template template) {
        Locale language = page.locale();
        return new Option(template.id(), template.text(language).title(), template.text(language).summary());
    }
}

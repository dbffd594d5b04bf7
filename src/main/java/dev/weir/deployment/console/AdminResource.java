package dev.weir.deployment.console;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.weir.customer.Customer;
import dev.weir.customer.Customers;
import dev.weir.deployment.ActingConsents;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Goal;
import dev.weir.deployment.Offers;
import dev.weir.deployment.SignedIn;
import dev.weir.deployment.health.Health;
import dev.weir.deployment.health.HealthReader;
import dev.weir.deployment.health.RunReading;
import dev.weir.embed.run.RunAddress;
import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.Console;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The customer admin's console: what runs in their tenant, what wants their attention, and the way to everything else. */
@Path("/admin")
@RolesAllowed(Role.ADMIN)
public class AdminResource {

    /** A page does not wait for more flows than this to be read. */
    private static final int MOST_READ = 50;

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance admin(View view, List<Console.Link> links);
    }

    /**
     * All that the page shows.
     *
     * @param customer null for the operator's own tenant, which is no customer
     * @param consent whether the portal may act while the admin is away
     */
    record View(Customer customer, boolean consent, List<Row> rows) {

        public long waiting() {
            return rows.stream().filter(row -> row.newer().isPresent()).count();
        }

        public long attention() {
            return rows.stream().filter(Row::wantsAttention).count();
        }
    }

    /**
     * A deployed flow.
     *
     * @param newer the version that waits for the admin
     * @param reading null while its runs were never read
     */
    record Row(Deployment deployment, Optional<String> newer, RunReading reading) {

        public boolean wantsAttention() {
            return deployment.cause != null || reading != null && reading.isFailing();
        }

        /** Whether it is a flow, which runs, and not the connector. */
        public boolean isFlow() {
            return !deployment.template.equals(Blueprint.CONNECTOR);
        }

        /** Where the runs of one that has a name at the Flow service are shown. */
        public String runs() {
            return RunAddress.list(deployment.environment, deployment.flowName);
        }
    }

    private final SignedIn admin;
    private final Customers customers;
    private final Deployments deployments;
    private final ActingConsents consents;
    private final Health health;
    private final HealthReader reader;
    private final Offers offers;
    private final Console console;
    private final PageContext page;

    AdminResource(SignedIn admin, Customers customers, Deployments deployments, ActingConsents consents, Health health,
            HealthReader reader, Offers offers, Console console, PageContext page) {
        this.admin = admin;
        this.customers = customers;
        this.deployments = deployments;
        this.consents = consents;
        this.health = health;
        this.reader = reader;
        this.offers = offers;
        this.console = console;
        this.page = page;
    }

    @GET
    public TemplateInstance overview() {
        String tenant = admin.tenantId();
        Map<UUID, RunReading> readings = health.readings(tenant);
        List<Row> rows = present(tenant).stream()
                .map(deployment -> new Row(deployment, newer(deployment), readings.get(deployment.id))).toList();
        return Templates.admin(
                new View(customers.find(tenant).orElse(null), consents.find(tenant).isPresent(), rows),
                console.of(Role.ADMIN, page.locale()));
    }

    /** Reads the runs of deployed flows in the admin's own name. */
    @POST
    @Path("runs")
    public Response read() {
        AdminMessages words = Bundles.in(page.locale(), AdminMessages.class);
        List<Deployment> all = present(admin.tenantId()).stream()
                .filter(each -> each.shipped != null && !each.template.equals(Blueprint.CONNECTOR)).limit(MOST_READ)
                .toList();
        Optional<Cause> trouble = all.stream().map(each -> reader.read(each, admin)).flatMap(Optional::stream).findFirst();
        page.say(trouble.isEmpty() ? words.runsRead() : words.runsNotRead());
        return Response.seeOther(URI.create("/admin")).build();
    }

    private List<Deployment> present(String tenant) {
        return deployments.of(tenant).stream().filter(each -> each.goal != Goal.REMOVED).toList();
    }

    private Optional<String> newer(Deployment deployment) {
        return offers.version(deployment.template).filter(version -> !version.equals(deployment.wantedVersion));
    }
}

package dev.weir.deployment.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.StandingSource;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ConsolePagesTest {

    private static final String OLIVIA = "olivia@fieldline.example";
    private static final List<String> ADMINS = List.of("/admin", "/admin/members", "/admin/flows", "/admin/audit",
            "/admin/audit/audit.csv");
    private static final List<String> OPERATORS = List.of("/operator", "/operator/customers", "/operator/fleet",
            "/operator/audit", "/operator/audit/audit.csv", "/operator/customers/" + People.CONTOSO);

    @Inject
    Customers customers;

    @Inject
    AuditTrail trail;

    @AfterEach
    void bringBack() {
        customers.put(People.HANBIT, "한빛설비", CustomerState.ACTIVE);
    }

    @Test
    void pages_areForTheirRolesOnly() {
        PortalClient bob = PortalClient.signedIn("bob@contoso.example");
        PortalClient alice = PortalClient.signedIn("alice@contoso.example");
        PortalClient olivia = PortalClient.signedIn(OLIVIA);
        for (String path : ADMINS) {
            assertThat(bob.get(path).status()).as(path).isEqualTo(403);
            assertThat(alice.get(path).status()).as(path).isEqualTo(200);
        }
        for (String path : OPERATORS) {
            assertThat(bob.get(path).status()).as(path).isEqualTo(403);
            assertThat(alice.get(path).status()).as(path).isEqualTo(403);
            assertThat(olivia.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(alice.submit("/admin", "/operator/customers/" + People.HANBIT + "/standing",
                Map.of("word", "suspend", "reason", "x")).status()).isEqualTo(403);
    }

    @Test
    void pages_ofOneTenant_tellNothingOfAnother() {
        trail.record(People.HANBIT, "Secret actor", "test.secret", "secret-of-hanbit", "done");
        PortalClient.signedIn("minjun@hanbit.example").get("/home");
        PortalClient alice = PortalClient.signedIn("alice@contoso.example");
        for (String path : ADMINS) {
            assertThat(alice.get(path).body()).as(path).doesNotContain("secret-of-hanbit", "minjun", "한빛");
        }
        assertThat(alice.get("/admin/audit?text=secret-of-hanbit").body()).doesNotContain("Secret actor");
    }

    @Test
    void members_areListedWithTheirRoles() {
        PortalClient.signedIn("bob@contoso.example").get("/home");
        String body = PortalClient.signedIn("alice@contoso.example").get("/admin/members").body();
        assertThat(body).contains("bob@contoso.example", "alice@contoso.example", "Administrator", ">User<");
    }

    @Test
    void suspension_byTheOperator_holdsAndIsInBothTrails() {
        PortalClient olivia = PortalClient.signedIn(OLIVIA);
        PortalClient minjun = PortalClient.signedIn("minjun@hanbit.example");
        String page = "/operator/customers/" + People.HANBIT;
        assertThat(olivia.follow(olivia.submit(page, page + "/standing", Map.of("word", "suspend", "reason", " "))).body())
                .contains("nothing was changed");
        assertThat(minjun.get("/records").status()).isEqualTo(200);
        olivia.submit(page, page + "/standing", Map.of("word", "suspend", "reason", "unpaid since May"));
        assertThat(minjun.get("/records").location().getPath()).isEqualTo("/sign-in/refused/suspended");
        customers.say(People.HANBIT, "", StandingSource.SUBSCRIPTION, CustomerState.ACTIVE, "marketplace");
        assertThat(customers.find(People.HANBIT).orElseThrow().state).isEqualTo(CustomerState.SUSPENDED);
        assertThat(olivia.get(page).body()).contains("Marketplace: Active", "Operator: Suspended");

        olivia.submit(page, page + "/standing", Map.of("word", "none", "reason", "paid"));
        assertThat(minjun.get("/records").status()).isEqualTo(200);
        assertThat(trail.newestOf(People.HANBIT, 0, 20)).extracting(entry -> entry.outcome)
                .contains("SUSPENDED: unpaid since May", "taken back: paid");
        assertThat(olivia.get("/operator/audit?what=customer.standing").body()).contains("unpaid since May");
        assertThat(PortalClient.signedIn("jimin@hanbit.example").in("en").get("/admin/audit?text=unpaid").body())
                .contains("SUSPENDED: unpaid since May");
    }

    @Test
    void customers_areFoundByNameAndState() {
        PortalClient olivia = PortalClient.signedIn(OLIVIA);
        assertThat(olivia.get("/operator/customers?text=contoso").body()).contains("Contoso Facilities")
                .doesNotContain("한빛설비");
        assertThat(olivia.get("/operator/customers?text=%25&state=SUSPENDED").body()).doesNotContain("Contoso Facilities");
        assertThat(olivia.get("/operator/customers/00000000-0000-4000-8000-000000000000").status()).isEqualTo(404);
    }

    @Test
    void audit_isFilteredOnThePageAndInTheFile() {
        trail.record(People.CONTOSO, "=Mallory", "test.filter", "thing/1", "done 100%");
        trail.record(People.CONTOSO, "Trent", "test.filter", "thing/2", "done");
        PortalClient alice = PortalClient.signedIn("alice@contoso.example");
        assertThat(alice.get("/admin/audit?who=mallory").body()).contains("thing/1").doesNotContain("thing/2");
        assertThat(alice.get("/admin/audit?what=test.fil&text=100%25").body()).contains("thing/1").doesNotContain("thing/2");
        assertThat(alice.get("/admin/audit?what=test.filter&from=2999-01-01").body()).doesNotContain("thing/1");
        assertThat(alice.get("/admin/audit?what=test.filter&from=nonsense&to=2999-01-01").body()).contains("thing/1");
        assertThat(alice.get("/admin/audit/audit.csv?who=mallory").body()).contains("\"'=Mallory\",\"test.filter\"")
                .doesNotContain("thing/2");
    }
}

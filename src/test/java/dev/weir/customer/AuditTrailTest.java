package dev.weir.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.weir.identity.SignedIn;
import dev.weir.identity.Standing;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AuditTrailTest {

    @Inject
    AuditTrail trail;

    @Inject
    Event<SignedIn> signedIn;

    @Inject
    TenantScope scope;

    @Inject
    Customers customers;

    @Test
    void record_forATenant_isSeenByThatTenantOnly() {
        trail.record(People.CONTOSO, "job", "test.secret", "object-of-contoso", "done");
        assertThat(trail.newestOf(People.CONTOSO, 0, 50)).extracting(entry -> entry.object).contains("object-of-contoso");
        assertThat(trail.newestOf(People.HANBIT, 0, 50)).extracting(entry -> entry.object)
                .doesNotContain("object-of-contoso");
    }

    @Test
    void query_withoutTenant_seesNothing() {
        trail.record(People.CONTOSO, "job", "test.secret", "object-of-contoso", "done");
        assertThat(trail.newest(0, 50)).isEmpty();
    }

    @Test
    void acrossTenants_seesAll() {
        trail.record(People.CONTOSO, "job", "test.all", "one", "done");
        trail.record(People.HANBIT, "job", "test.all", "two", "done");
        assertThat(scope.acrossTenants(() -> AuditEntry.<AuditEntry> list("action", "test.all"))).hasSizeGreaterThan(1)
                .extracting(entry -> entry.tenantId).contains(People.CONTOSO, People.HANBIT);
    }

    @Test
    void changeOfState_leavesALine() {
        String tenant = "11111111-2222-4333-8444-666666666666";
        customers.put(tenant, "Fabrikam", CustomerState.TRIAL);
        customers.put(tenant, "Fabrikam", CustomerState.TRIAL);
        customers.change(tenant, CustomerState.SUSPENDED);
        assertThat(trail.newestOf(tenant, 0, 50))
                .extracting(entry -> entry.action, entry -> entry.outcome, entry -> entry.actor)
                .containsExactly(tuple("customer.state", "TRIAL to SUSPENDED", "Weir"),
                        tuple("customer.state", "new: TRIAL", "Weir"));
        customers.change(tenant, CustomerState.LEFT);
    }

    @Test
    void signIn_firstAndWithOtherRoles_leavesALineEach() {
        String tenant = "11111111-2222-4333-8444-777777777777";
        customers.put(tenant, "Fabrikam", CustomerState.ACTIVE);
        signedIn.fire(new SignedIn(tenant, "p1", "Pia", List.of("User")));
        signedIn.fire(new SignedIn(tenant, "p1", "Pia", List.of("User")));
        signedIn.fire(new SignedIn(tenant, "p1", "Pia", List.of("Admin", "User")));
        assertThat(trail.newestOf(tenant, 0, 50)).filteredOn(entry -> entry.action.startsWith("sign-in"))
                .extracting(entry -> entry.action, entry -> entry.outcome)
                .containsExactly(tuple("sign-in.roles", "Roles: Admin, User; before: User"),
                        tuple("sign-in.first", "Roles: User"));
        customers.change(tenant, CustomerState.LEFT);
    }

    @Test
    void signIn_forReal_isWrittenDownOnce() {
        PortalClient.signedIn("alice@contoso.example");
        PortalClient.signedIn("alice@contoso.example");
        assertThat(
                scope.call(People.CONTOSO, () -> AuditEntry.<AuditEntry> list("action = ?1 and actor like ?2", "sign-in.first",
                        "%" + People.ALICE_ADMIN + "%")))
                .hasSize(1);
    }

    @Test
    void signIn_ofAnUnknownTenant_isNotKept() {
        signedIn.fire(new SignedIn("11111111-2222-4333-8444-888888888888", "p1", "Pia", List.of()));
        assertThat(trail.newestOf("11111111-2222-4333-8444-888888888888", 0, 50)).isEmpty();
    }

    @Test
    void standing_followsTheState() {
        String tenant = "11111111-2222-4333-8444-555555555555";
        assertThat(customers.standing(tenant)).isEqualTo(Standing.UNKNOWN);
        customers.put(tenant, "Fabrikam", CustomerState.TRIAL);
        assertThat(customers.standing(tenant)).isEqualTo(Standing.MEMBER);
        assertThat(customers.name(tenant)).contains("Fabrikam");
        customers.change(tenant, CustomerState.SUSPENDED);
        assertThat(customers.standing(tenant)).isEqualTo(Standing.SUSPENDED);
        customers.change(tenant, CustomerState.LEFT);
        assertThat(customers.standing(tenant)).isEqualTo(Standing.LEFT);
    }
}

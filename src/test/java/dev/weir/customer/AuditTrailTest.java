package dev.weir.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.weir.identity.Standing;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AuditTrailTest {

    @Inject
    AuditTrail trail;

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

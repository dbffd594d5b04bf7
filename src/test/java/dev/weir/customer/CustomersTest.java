package dev.weir.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.weir.identity.Standing;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CustomersTest {

    private static final String FABRIKAM = "11111111-2222-4333-8444-555555555555";

    @Inject
    Customers customers;

    @Inject
    AuditTrail trail;

    @Test
    void say_severalSources_takeNothingBackFromEachOther() {
        String tenant = "11111111-2222-4333-8444-555555555556";
        assertThat(customers.standing(tenant)).isEqualTo(Standing.UNKNOWN);
        customers.say(tenant, "Fabrikam", StandingSource.ABOARD, CustomerState.TRIAL, "Ann");
        assertThat(customers.standing(tenant)).isEqualTo(Standing.MEMBER);
        assertThat(customers.name(tenant)).contains("Fabrikam");
        customers.say(tenant, "Other name", StandingSource.SUBSCRIPTION, CustomerState.SUSPENDED, "marketplace");
        assertThat(customers.standing(tenant)).isEqualTo(Standing.SUSPENDED);
        assertThat(customers.name(tenant)).contains("Fabrikam");

        customers.say(tenant, "", StandingSource.OPERATOR, CustomerState.SUSPENDED, "Olivia");
        assertThat(customers.say(tenant, "", StandingSource.SUBSCRIPTION, CustomerState.ACTIVE, "marketplace"))
                .isEqualTo(CustomerState.SUSPENDED);
        assertThat(customers.standing(tenant)).isEqualTo(Standing.SUSPENDED);
        customers.takeBack(tenant, StandingSource.OPERATOR, "Olivia");
        assertThat(customers.find(tenant).orElseThrow().state).isEqualTo(CustomerState.ACTIVE);
        customers.say(tenant, "", StandingSource.ABOARD, CustomerState.LEFT, "Ann");
        assertThat(customers.standing(tenant)).isEqualTo(Standing.LEFT);
        assertThat(trail.newestOf(tenant, 0, 10)).extracting(entry -> entry.object + " " + entry.outcome)
                .containsExactly("aboard ACTIVE to LEFT", "operator SUSPENDED to ACTIVE", "subscription TRIAL to SUSPENDED",
                        "aboard new: TRIAL");
    }

    @Test
    void put_afterOthersSpoke_beginsAnew() {
        customers.put(FABRIKAM, "Fabrikam", CustomerState.SUSPENDED);
        assertThat(customers.standing(FABRIKAM)).isEqualTo(Standing.SUSPENDED);
        customers.put(FABRIKAM, "Fabrikam Inc", CustomerState.ACTIVE);
        assertThat(customers.standing(FABRIKAM)).isEqualTo(Standing.MEMBER);
        assertThat(customers.name(FABRIKAM)).contains("Fabrikam Inc");
        assertThat(customers.words(FABRIKAM)).hasSize(1);
    }
}

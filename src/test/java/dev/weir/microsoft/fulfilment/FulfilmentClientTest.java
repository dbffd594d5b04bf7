package dev.weir.microsoft.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.testsupport.LocalMarketplace;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FulfilmentClientTest {

    private static final String ALICE = "alice@contoso.example";

    @Inject
    FulfilmentClient fulfilment;

    @Inject
    MeteringClient metering;

    private final LocalMarketplace marketplace = LocalMarketplace.ofTest();

    @AfterEach
    void mend() {
        marketplace.noFaults();
    }

    @Test
    void resolve_freshToken_tellsWhatWasBought() {
        String id = marketplace.buy(ALICE, "team", 20);

        Purchase purchase = fulfilment.resolve(marketplace.token(id, false));

        assertThat(purchase.id()).isEqualTo(id);
        assertThat(purchase.planId()).isEqualTo("team");
        assertThat(purchase.quantity()).contains(20);
        assertThat(purchase.state()).isEqualTo(Purchase.State.PENDING);
        assertThat(purchase.beneficiary().tenantId()).isEqualTo(People.CONTOSO);
        assertThat(purchase.mayChange()).isTrue();
    }

    @Test
    void resolve_expiredToken_isUnknown() {
        String token = marketplace.token(marketplace.buy(ALICE, "starter", null), true);

        assertThatThrownBy(() -> fulfilment.resolve(token)).isInstanceOfSatisfying(FulfilmentException.class,
                refused -> assertThat(refused.isUnknown()).isTrue());
    }

    @Test
    void resolve_reseller_mayNotChange() {
        String id = marketplace.buy(ALICE, "olivia@fieldline.example", "team", 3);

        Purchase purchase = fulfilment.get(id);

        assertThat(purchase.purchaser().tenantId()).isEqualTo(People.FIELDLINE);
        assertThat(purchase.mayChange()).isFalse();
    }

    @Test
    void activate_twice_isSubscribedOnce() {
        String id = marketplace.buy(ALICE, "starter", null);

        fulfilment.activate(id, "starter", Optional.empty());
        fulfilment.activate(id, "starter", Optional.empty());

        Purchase purchase = fulfilment.get(id);
        assertThat(purchase.state()).isEqualTo(Purchase.State.SUBSCRIBED);
        assertThat(purchase.end()).isPresent();
    }

    @Test
    void changePlan_answeredWithSuccess_isDone() {
        String id = active("team", 5);

        String operation = fulfilment.changePlan(id, "enterprise");

        assertThat(fulfilment.operation(id, operation).status()).isEqualTo(Operation.Status.OPEN);
        assertThat(fulfilment.operations(id)).extracting(Operation::id).contains(operation);
    }

    @Test
    void operation_realApisQuirks_areUnderstood() {
        String id = active("team", 5);
        String operation = marketplace.happen(id, Map.of("action", "ChangeQuantity", "quantity", 9));
        marketplace.fault("real-api-quirks", 0);

        assertThat(fulfilment.operations(id)).extracting(Operation::quantity).contains(Optional.of(9));
        assertThat(fulfilment.operation(id, operation).ours()).isFalse();
        assertThatThrownBy(() -> fulfilment.operation(id, UUID.randomUUID().toString()))
                .isInstanceOfSatisfying(FulfilmentException.class, refused -> assertThat(refused.isUnknown()).isTrue());
    }

    @Test
    void list_moreThanAPage_isComplete() {
        for (int i = 0; i < 101; i++) {
            marketplace.buy(ALICE, "starter", null);
        }

        assertThat(fulfilment.list()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void report_sameHourTwice_isDuplicate() {
        String id = active("enterprise", null);
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
        var usage = new MeteringClient.Usage(id, "enterprise", "flow-runs", hour, BigDecimal.TEN);
        var old = new MeteringClient.Usage(id, "enterprise", "flow-runs", hour.minus(2, ChronoUnit.DAYS), BigDecimal.TEN);
        var wrong = new MeteringClient.Usage(id, "enterprise", "apples", hour, BigDecimal.TEN);

        assertThat(metering.report(List.of(usage, old, wrong))).extracting(MeteringClient.Answer::verdict).containsExactly(
                MeteringClient.Verdict.ACCEPTED, MeteringClient.Verdict.EXPIRED, MeteringClient.Verdict.REFUSED);
        assertThat(metering.report(List.of(usage))).extracting(MeteringClient.Answer::verdict)
                .containsExactly(MeteringClient.Verdict.DUPLICATE);
    }

    private String active(String plan, Integer quantity) {
        String id = marketplace.buy(ALICE, plan, quantity);
        fulfilment.activate(id, plan, Optional.ofNullable(quantity));
        return id;
    }

    @Nested
    class Reading {

        private final ObjectMapper json = new ObjectMapper();

        @Test
        void purchase_textsForNumbersAndPaddedStates_areUnderstood() throws Exception {
            Purchase purchase = Purchase.of(json.readTree("""
                    {"id":"ABC","saasSubscriptionStatus":" Subscribed ","quantity":"20","planId":" team",
                     "term":{"startDate":"2024-03-01","endDate":"0001-01-01T00:00:00"},"surprise":{"a":1},
                     "beneficiary":{"tenantId":"C0A70500-0000-4000-8000-00000000C0A7"},
                     "allowedCustomerOperations":["Read"]}"""));

            assertThat(purchase.id()).isEqualTo("abc");
            assertThat(purchase.state()).isEqualTo(Purchase.State.SUBSCRIBED);
            assertThat(purchase.quantity()).contains(20);
            assertThat(purchase.start()).contains(Instant.parse("2024-03-01T00:00:00Z"));
            assertThat(purchase.end()).isEmpty();
            assertThat(purchase.beneficiary().tenantId()).isEqualTo(People.CONTOSO);
        }

        @Test
        void purchase_emptyQuantity_isNone() throws Exception {
            assertThat(Purchase.of(json.readTree("{\"quantity\":\"\"}")).quantity()).isEmpty();
            assertThat(Purchase.of(json.readTree("{\"quantity\":null}")).quantity()).isEmpty();
        }
    }
}

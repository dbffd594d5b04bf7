package dev.weir.marketplace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.customer.TenantScope;
import dev.weir.testsupport.LocalMarketplace;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** What the marketplace announces, true, false, doubled, lost, bare and out of order. */
@QuarkusTest
class WebhookTest {

    private static final String JIMIN = "jimin@hanbit.example";

    @Inject
    FulfilmentSetup setup;

    @Inject
    Subscriptions subscriptions;

    @Inject
    EventInbox inbox;

    @Inject
    Reconciliation reconciliation;

    @Inject
    TenantScope scope;

    @Inject
    ObjectMapper json;

    private final LocalMarketplace marketplace = LocalMarketplace.ofTest();

    @AfterEach
    void mend() {
        marketplace.noFaults();
        setup.restore(People.HANBIT, "한빛설비");
    }

    @Test
    void announce_planChangedAtMicrosoft_isAppliedAndAnswered() {
        String id = active("team");

        String operation = marketplace.happen(id, Map.of("action", "ChangePlan", "plan", "enterprise"));

        eventually(() -> stored(id).planId.equals("enterprise"));
        eventually(() -> status(id, operation).equals("Succeeded"));
        assertThat(marketplace.subscription(id).getString("planId")).isEqualTo("enterprise");
    }

    @Test
    @Tag("slow")
    void announce_sameEvent500Times_hasOneEffect() {
        String id = active("team");

        marketplace.happen(id, Map.of("action", "ChangeQuantity", "quantity", 42, "times", 500));

        await().atMost(Duration.ofSeconds(60)).until(() -> marketplace.waitingWebhooks() == 0);
        eventually(() -> stored(id).quantity == 42);
        assertThat(events(id)).hasSize(1);
        eventually(() -> events(id).get(0).state == MarketplaceEvent.State.DONE);
        assertThat(history(id)).filteredOn(line -> line.what.contains("→ 42")).hasSize(1);
    }

    @Test
    void announce_suspendedAndReinstated_followsBoth() {
        String id = active("starter");

        marketplace.happen(id, "Suspend");
        eventually(() -> stored(id).state == SubscriptionState.SUSPENDED);
        marketplace.happen(id, "Reinstate");
        eventually(() -> stored(id).state == SubscriptionState.ACTIVE);
        marketplace.happen(id, "Unsubscribe");
        eventually(() -> stored(id).state == SubscriptionState.ENDED);
        assertThat(stored(id).endedAt).isNotNull();
    }

    @Test
    void announce_bareSampleWithoutId_isUnderstood() {
        String id = active("starter");
        marketplace.happen(id, "Suspend");
        eventually(() -> stored(id).state == SubscriptionState.SUSPENDED);
        marketplace.fault("webhook-minimal", 1);

        marketplace.happen(id, "Reinstate");

        eventually(() -> stored(id).state == SubscriptionState.ACTIVE);
    }

    @Test
    void announce_tokenOfVersion1_isAccepted() {
        String id = active("starter");
        marketplace.fault("webhook-old-token", 1);

        marketplace.happen(id, "Suspend");

        eventually(() -> stored(id).state == SubscriptionState.SUSPENDED);
    }

    @Test
    void announce_withoutOrWithWrongToken_isRefusedAndForgotten() {
        String body = "{\"id\":\"" + UUID.randomUUID() + "\",\"subscriptionId\":\"x\",\"action\":\"Unsubscribe\"}";

        given().contentType(ContentType.JSON).body(body).post("/api/marketplace/webhook").then().statusCode(401);
        given().contentType(ContentType.JSON).body(body).header("Authorization", "Bearer a.b.c")
                .post("/api/marketplace/webhook").then().statusCode(401);
        assertThat(events("x")).isEmpty();
    }

    @Test
    void receive_forgedOperation_changesNothing() throws Exception {
        String id = active("team");

        inbox.receive(event(UUID.randomUUID().toString(), id, "Unsubscribe"), "{}");

        eventually(() -> events(id).get(0).state == MarketplaceEvent.State.IGNORED);
        assertThat(stored(id).state).isEqualTo(SubscriptionState.ACTIVE);
    }

    @Test
    void receive_outOfOrderAndUnknownFields_endsAtWhatIsTrue() throws Exception {
        String id = active("team");
        String first = marketplace.happen(id, Map.of("action", "ChangePlan", "plan", "enterprise"));
        eventually(() -> stored(id).planId.equals("enterprise"));
        String second = marketplace.happen(id, Map.of("action", "ChangePlan", "plan", "starter"));
        eventually(() -> stored(id).planId.equals("starter"));

        scope.acrossTenants(() -> MarketplaceEvent.delete("subscriptionId", id));
        inbox.receive(event(second, id, "ChangePlan").put("fromTheFuture", 1), "{\"fromTheFuture\":1}");
        inbox.receive(event(first, id, "ChangePlan"), "{}");

        eventually(() -> events(id).stream().allMatch(event -> event.state == MarketplaceEvent.State.DONE)
                && events(id).size() == 2);
        assertThat(stored(id).planId).isEqualTo("starter");
    }

    @Test
    void receive_unknownAction_isKeptAndHarmless() throws Exception {
        String id = active("team");
        String operation = marketplace.happen(id, "Renew");
        eventually(() -> !events(id).isEmpty());
        scope.acrossTenants(() -> MarketplaceEvent.delete("subscriptionId", id));

        inbox.receive(event(operation, id, "Transfer"), "{}");

        eventually(() -> events(id).get(0).state == MarketplaceEvent.State.DONE);
        assertThat(stored(id).state).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(stored(id).planId).isEqualTo("team");
    }

    @Test
    void announce_planNotConfigured_isAnsweredWithFailure() {
        String id = active("team");
        // The marketplace itself would not sell such a plan; somebody forgot to configure it here.
        String operation = marketplace.happen(id, Map.of("action", "ChangePlan", "plan", "platinum"));

        eventually(() -> status(id, operation).equals("Failed"));
        assertThat(stored(id).planId).isEqualTo("team");
    }

    @Test
    void reconcile_announcementLost_isRepaired() {
        String id = active("team");
        marketplace.fault("webhook-lost", 2);
        marketplace.happen(id, "Suspend");
        String reinstate = marketplace.happen(id, "Reinstate");
        assertThat(stored(id).state).isEqualTo(SubscriptionState.ACTIVE);

        reconciliation.run();
        assertThat(status(id, reinstate)).isEqualTo("Succeeded");
        assertThat(stored(id).state).isEqualTo(SubscriptionState.ACTIVE);

        marketplace.fault("webhook-lost", 1);
        marketplace.happen(id, "Unsubscribe");
        assertThat(reconciliation.run()).isEqualTo(1);
        assertThat(stored(id).state).isEqualTo(SubscriptionState.ENDED);
        assertThat(reconciliation.run()).isZero();
    }

    private String active(String plan) {
        String id = marketplace.buy(JIMIN, plan, plan.equals("team") ? 5 : null);
        setup.activate(id, plan);
        return id;
    }

    private ObjectNode event(String operation, String subscription, String action) {
        return json.createObjectNode().put("id", operation).put("subscriptionId", subscription).put("action", action);
    }

    private Subscription stored(String id) {
        return subscriptions.find(id).orElseThrow();
    }

    private List<MarketplaceEvent> events(String id) {
        return scope.acrossTenants(() -> MarketplaceEvent.of(id));
    }

    private List<SubscriptionChange> history(String id) {
        return scope.acrossTenants(() -> SubscriptionChange.of(id));
    }

    private String status(String subscription, String operation) {
        return setup.operationStatus(subscription, operation);
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(200)).until(condition);
    }
}

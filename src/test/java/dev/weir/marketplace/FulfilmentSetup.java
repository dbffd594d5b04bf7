package dev.weir.marketplace;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.weir.customer.Customer;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.microsoft.fulfilment.FulfilmentClient;
import dev.weir.testsupport.People;

/** Brings subscriptions into a state before a test begins. */
@ApplicationScoped
class FulfilmentSetup {

    private final FulfilmentClient marketplace;
    private final Subscriptions subscriptions;
    private final Customers customers;
    private final TenantScope scope;

    private final String localCloud;
    private final String clientId;
    private final String clientSecret;

    FulfilmentSetup(FulfilmentClient marketplace, Subscriptions subscriptions, Customers customers, TenantScope scope,
            @ConfigProperty(name = "weir.local-cloud.url") String localCloud,
            @ConfigProperty(name = "weir.publisher.client-id") String clientId,
            @ConfigProperty(name = "weir.publisher.client-secret") String clientSecret) {
        this.customers = customers;
        this.scope = scope;
        this.localCloud = localCloud;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.marketplace = marketplace;
        this.subscriptions = subscriptions;
    }

    /** Activates a subscription as if its buyer had confirmed it. */
    void activate(String id, String plan) {
        marketplace.activate(id, plan, Optional.empty());
        follow(id);
    }

    /** Takes over what the marketplace says. */
    void follow(String id) {
        subscriptions.follow(marketplace.get(id), "test");
    }

    /** {@code Succeeded}, {@code Failed} or {@code Open}. */
    String operationStatus(String subscription, String operation) {
        return switch (marketplace.operation(subscription, operation).status()) {
            case SUCCEEDED -> "Succeeded";
            case FAILED -> "Failed";
            case OPEN -> "Open";
        };
    }

    /** What the marketplace bills for a subscription, by its own account. */
    BigDecimal billed(String subscription) {
        return usage(subscription).stream().map(event -> new BigDecimal(event.get("quantity").toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The usage events that the marketplace accepted for a subscription. */
    List<Map<String, Object>> usage(String subscription) {
        List<Map<String, Object>> events = given().header("Authorization", "Bearer " + publisher())
                .get(localCloud + "/api/usageEvents?api-version=2018-08-31").then().statusCode(200).extract().jsonPath()
                .getList("$");
        return events.stream().filter(event -> subscription.equals(event.get("resourceId"))).toList();
    }

    private String publisher() {
        return given().formParam("grant_type", "client_credentials").formParam("client_id", clientId)
                .formParam("client_secret", clientSecret)
                .formParam("scope", "20e940b3-4c77-4b0b-9a53-9e16a1b010a7/.default")
                .post(localCloud + "/" + People.FIELDLINE + "/oauth2/v2.0/token").then().statusCode(200).extract()
                .path("access_token");
    }

    /** Makes a tenant an ordinary customer without subscriptions again, once everything under way has come to rest. */
    void restore(String tenantId, String name) {
        await().atMost(Duration.ofSeconds(60)).until(() -> scope.acrossTenants(MarketplaceEvent::waiting).isEmpty());
        scope.acrossTenants(() -> Subscription.delete("tenantId", tenantId) + Seat.delete("tenantId", tenantId));
        subscriptions.changed(tenantId);
        customers.put(tenantId, name, CustomerState.ACTIVE);
    }

    /** Makes a tenant one that never came aboard again. */
    void forget(String tenantId) {
        restore(tenantId, "?");
        scope.acrossTenants(() -> Customer.deleteById(tenantId));
    }
}

package dev.weir.testsupport;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Buys at the local marketplace and lets things happen there, over HTTP as everybody else. */
public final class LocalMarketplace {

    private final String base;

    private LocalMarketplace(String base) {
        this.base = base + "/panel/api";
    }

    /** The local marketplace of the application under test. */
    public static LocalMarketplace ofTest() {
        return at(ConfigProvider.getConfig().getValue("weir.local-cloud.url", String.class));
    }

    /** The local marketplace of an application that runs elsewhere. */
    public static LocalMarketplace at(String localCloud) {
        return new LocalMarketplace(localCloud);
    }

    /** Buys a plan and returns the subscription's id. */
    public String buy(String beneficiary, String plan, Integer quantity) {
        return buy(beneficiary, beneficiary, plan, quantity);
    }

    public String buy(String beneficiary, String purchaser, String plan, Integer quantity) {
        Map<String, Object> order = new HashMap<>(Map.of("beneficiary", beneficiary, "purchaser", purchaser, "plan", plan));
        order.put("quantity", quantity);
        return post("/marketplace/subscriptions", order).getString("id");
    }

    /** The purchase token of the landing page, as the portal's code gets it: decoded once. */
    public String token(String subscription, boolean expired) {
        URI page = URI.create(post("/marketplace/subscriptions/" + subscription + "/landing-page",
                Map.of("expired", expired)).getString("url"));
        return URLDecoder.decode(page.getRawQuery().replace("token=", ""), StandardCharsets.UTF_8);
    }

    /** Lets something happen that needs no more than its name, and returns the operation's id. */
    public String happen(String subscription, String action) {
        return happen(subscription, Map.of("action", action));
    }

    public String happen(String subscription, Map<String, Object> event) {
        return post("/marketplace/subscriptions/" + subscription + "/events", event).getString("id");
    }

    /** The subscription's state at the marketplace. */
    public JsonPath subscription(String id) {
        return given().get(base + "/marketplace/subscriptions/" + id).then().statusCode(200).extract().jsonPath();
    }

    /** How many announcements nobody acknowledged yet. */
    public int waitingWebhooks() {
        return given().get(base + "/marketplace/webhooks").then().extract().jsonPath().getList("$").size();
    }

    /** Asks the marketplace to do something wrong. */
    public void fault(String kind, int times) {
        given().contentType(ContentType.JSON).body(Map.of("service", "fulfilment", "kind", kind, "times", times))
                .post(base + "/faults").then().statusCode(204);
    }

    public void noFaults() {
        given().delete(base + "/faults").then().statusCode(204);
    }

    private JsonPath post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(base + path).then().statusCode(200).extract()
                .jsonPath();
    }
}

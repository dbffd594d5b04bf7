package dev.weir.localcloud.faults;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.weir.testsupport.LocalCloud;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FaultPanelTest {

    @AfterEach
    void endFaults() {
        LocalCloud.clearFaults();
    }

    @Test
    void panel_faultAsked_isListedAndHappensOnce() {
        given().baseUri(LocalCloud.url().toString()).redirects().follow(false).formParam("service", "entra")
                .formParam("kind", "throttled")
                .formParam("times", 1).post("/panel/faults").then().statusCode(303);
        given().baseUri(LocalCloud.url().toString()).get("/panel").then().statusCode(200)
                .body(containsString("entra: throttled, 1 times"));
        given().baseUri(LocalCloud.url().toString()).get("/common/discovery/v2.0/keys").then().statusCode(429)
                .header("Retry-After", equalTo("1"));
        given().baseUri(LocalCloud.url().toString()).get("/common/discovery/v2.0/keys").then().statusCode(200);
    }

    @Test
    void panel_formOfAnotherSite_isRefused() {
        given().baseUri(LocalCloud.url().toString()).header("Sec-Fetch-Site", "cross-site").formParam("service", "flow")
                .formParam("kind", "error").formParam("times", 1).post("/panel/faults").then().statusCode(403);
    }
}

package dev.weir.localcloud.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.net.URI;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OriginRouterTest {

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Test
    void route_localCloudsHost_answersAsLocalCloud() {
        given().baseUri(localCloud.toString()).when().get("/").then().statusCode(200).body(containsString("Local cloud"));
    }

    @Test
    void route_portalsHost_answersAsPortal() {
        given().when().get("/").then().statusCode(200).body(not(containsString("Local cloud")));
    }

    @Test
    void route_localCloudsPathOnPortalsHost_isNotFound() {
        given().when().get("/localcloud").then().statusCode(404);
    }
}

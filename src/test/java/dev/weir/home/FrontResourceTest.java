package dev.weir.home;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FrontResourceTest {

    @Test
    void front_byDefault_isEnglishWithClosedPolicy() {
        given().when().get("/").then().statusCode(200)
                .body("html.@lang", equalTo("en"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void front_acceptLanguageKorean_isKorean() {
        given().header("Accept-Language", "ko-KR,ko;q=0.9,en;q=0.5").when().get("/").then().statusCode(200)
                .body("html.@lang", equalTo("ko"))
                .body(containsString("언어"));
    }

    @Test
    void language_withoutFormToken_isRefused() {
        given().redirects().follow(false).formParam("language", "ko").when().post("/preferences/language").then()
                .statusCode(403);
    }
}

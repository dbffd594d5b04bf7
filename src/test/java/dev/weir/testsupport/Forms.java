package dev.weir.testsupport;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.restassured.response.ValidatableResponse;

/** Sends forms of the portal as a browser does: with the token that the page before left in a cookie. */
public final class Forms {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    private Forms() {
    }

    /** Posts a form and stays at its answer. */
    public static ValidatableResponse post(String path, Map<String, ?> fields) {
        return given().redirects().follow(false).cookie("weir-form", TOKEN).formParam("_csrf", TOKEN).formParams(fields)
                .post(path).then();
    }
}

package dev.weir.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.junit.jupiter.api.Test;

import dev.weir.testsupport.SignIn;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ErrorPagesTest {

    @Path("/test/failing")
    @PermitAll
    public static class FailingResource {

        @GET
        @Produces({ "text/html", "application/json" })
        public String fail() {
            throw new IllegalStateException("secret detail");
        }
    }

    @Test
    void unknownPath_forPeople_isPageWithRemedy() {
        SignIn.given("bob@contoso.example").accept("text/html").when().get("/no-such-page").then().statusCode(404)
                .body(containsString("There is nothing here"));
    }

    @Test
    void unexpected_forPeople_givesNumberAndNoDetail() {
        SignIn.given("bob@contoso.example").accept("text/html").when().get("/test/failing").then().statusCode(500)
                .body(containsString("Number for support"))
                .body(org.hamcrest.Matchers.not(containsString("secret detail")));
    }

    @Test
    void unexpected_forPrograms_isProblemDocument() {
        SignIn.given("bob@contoso.example").accept("application/json").when().get("/test/failing").then().statusCode(500)
                .contentType("application/problem+json")
                .body("status", equalTo(500)).body("instance", notNullValue());
    }

    @Test
    void forbiddenPage_forPeople_saysWhomToAsk() {
        SignIn.given("bob@contoso.example").accept("text/html").when().get("/operator").then().statusCode(403)
                .body(containsString("You may not open this page"));
    }
}

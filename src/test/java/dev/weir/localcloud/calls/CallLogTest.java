package dev.weir.localcloud.calls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CallLogTest {

    private static final String PATH = "/nothing-answers-here";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    CallLog log;

    @Test
    void call_withToken_isLoggedWithItsAnswer() {
        long before = log.last();
        given().baseUri(localCloud.toString()).header("Authorization", "Bearer nobody").get(PATH + "?api-version=1");
        await().until(() -> log.since(before, PATH).stream().anyMatch(call -> call.status().orElse(0) == 404));
        assertThat(log.since(before, PATH)).extracting(ServiceCall::path).containsExactly(PATH + "?api-version=1");
    }

    @Test
    void call_withoutToken_isNotLogged() {
        long before = log.last();
        given().baseUri(localCloud.toString()).get(PATH);
        assertThat(log.since(before, PATH)).isEmpty();
    }
}

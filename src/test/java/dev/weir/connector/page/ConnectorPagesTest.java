package dev.weir.connector.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import dev.weir.connector.definition.TriggerKind;
import dev.weir.connector.trigger.Subscription;
import dev.weir.connector.trigger.Subscriptions;
import dev.weir.identity.AccessTokens;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordTypes;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;

@QuarkusTest
class ConnectorPagesTest {

    @Inject
    RecordStore store;

    @Inject
    RecordTypes types;

    @Inject
    AccessTokens tokens;

    @Inject
    Subscriptions subscriptions;

    @Inject
    DSLContext sql;

    @Test
    @TestSecurity(user = "alice", roles = { "User", "Admin" })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.ALICE_ADMIN),
            @Claim(key = "name", value = "Alice Carter"),
            @Claim(key = "preferred_username", value = "alice@contoso.example") })
    void triggers_forAdmin_listsSubscriptionsAndDeliveries() {
        given().get("/admin/triggers").then().statusCode(200).body(containsString("Subscriptions"));
        given().get("/admin/triggers?state=dead").then().statusCode(200).body(containsString("Send again what was given up"));
        given().get("/admin/triggers/deliveries/999999").then().statusCode(404);
        given().header("Accept-Language", "ko").get("/admin/triggers").then().statusCode(200).body(containsString("구독"));
    }

    @Test
    @TestSecurity(user = "alice", roles = { "User", "Admin" })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.ALICE_ADMIN),
            @Claim(key = "name", value = "Alice Carter"),
            @Claim(key = "preferred_username", value = "alice@contoso.example") })
    void triggers_moreThanAPageful_leadToTheOlderOnes() {
        List<String> made = IntStream.rangeClosed(1, 102).mapToObj(number -> subscriptions.add(new Subscription("",
                People.CONTOSO, "technicians", TriggerKind.DELETED, "https://a.logic.azure.com/" + number, null, List.of(),
                People.BOB_USER, "Owner " + number + ".", 0, null, 0, null, null)).id()).toList();
        try {
            String first = given().get("/admin/triggers").then().statusCode(200).body(containsString("Owner 102.")).extract()
                    .asString();
            assertThat(first).doesNotContain("Owner 2.").contains("skip=100");
            given().get("/admin/triggers?state=all&skip=100").then().statusCode(200).body(containsString("Owner 2."));
            given().get("/admin/triggers?skip=-1&before=-1").then().statusCode(200).body(containsString("Nothing was sent"));
        } finally {
            sql.deleteFrom(DSL.table("trigger_subscription")).where(DSL.field("id", String.class).in(made)).execute();
        }
    }

    @Test
    @TestSecurity(user = "alice", roles = { "User", "Admin" })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.ALICE_ADMIN),
            @Claim(key = "name", value = "Alice Carter"),
            @Claim(key = "preferred_username", value = "alice@contoso.example") })
    void connector_withoutTokenForPowerApps_saysWhatToDo() {
        given().get("/admin/connector").then().statusCode(200).body(containsString("sign in again"));
    }

    @Test
    void connector_withoutConsent_saysWhoHasToGiveItAndWhere() {
        PortalClient client = PortalClient.signedIn("jimin@hanbit.example");
        tokens.discard(client.get("/test-only/tokens/power-apps").body());
        LocalCloud.fault("entra", "consent-needed", "jimin@hanbit.example");
        try {
            PortalClient.Answer answer = client.get("/admin/connector");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("An administrator has to consent first").contains("/coming-aboard/consent");
        } finally {
            LocalCloud.clearFaults();
        }
    }

    @Test
    void action_wrongInput_isExplainedInTheReadersLanguage() {
        String key = store.of(People.HANBIT).list(types.get("work-orders"), RecordQuery.first(1)).records().get(0).key();
        String page = "/records/work-orders/" + key + "/actions/estimate";

        PortalClient.Answer answer = PortalClient.signedIn("minjun@hanbit.example").in("ko").submit(page, page,
                Map.of("travelKilometres", "-1"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("현장까지의 거리(km): 0 이상").doesNotContain("must be at least");
    }

    @Test
    @TestSecurity(user = "bob", roles = "User")
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Bob Nguyen"), @Claim(key = "preferred_username", value = "bob@contoso.example") })
    void action_onRecordsPage_isOfferedAndAsksForInput() {
        String key = store.of(People.CONTOSO).list(types.get("work-orders"), RecordQuery.first(1)).records().get(0).key();

        given().get("/records/work-orders/" + key).then().statusCode(200)
                .body(containsString("/records/work-orders/" + key + "/actions/estimate"));
        given().get("/records/work-orders/" + key + "/actions/estimate").then().statusCode(200)
                .body(containsString("travelKilometres"));
    }
}

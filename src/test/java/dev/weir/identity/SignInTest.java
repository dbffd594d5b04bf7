package dev.weir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.PortalClient;
import dev.weir.testsupport.PortalClient.Answer;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SignInTest {

    private static final String ALICE = "alice@contoso.example";

    @AfterEach
    void endFaults() {
        LocalCloud.clearFaults();
    }

    @ParameterizedTest
    @CsvSource({
            "expired-token, expired",
            "not-yet-valid-token, not-yet-valid",
            "wrong-issuer, issuer",
            "wrong-audience, audience",
            "unknown-key, unknown-key",
            "key-of-personal-accounts, foreign-key",
            "alg-none, unsigned",
            "hs256-with-public-key, algorithm",
            "wrong-signature, signature",
            "wrong-nonce, nonce",
            "wrong-version, malformed",
            "no-tenant, tenant",
            "other-provider, other-provider",
            "wrong-state, state",
            "needs-admin, admin-needed" })
    void signIn_spoiltAnswer_isRefusedOnAPageOfItsOwn(String fault, String reason) {
        LocalCloud.fault("entra", fault, ALICE);
        PortalClient client = PortalClient.visitor();
        assertRefused(client, client.signIn(ALICE), reason);
    }

    @Test
    void signIn_personalAccount_isRefused() {
        PortalClient client = PortalClient.visitor();
        assertRefused(client, client.signIn("pat@outlook.example"), "personal-account");
    }

    @Test
    void callback_withoutBegunSignIn_isRefused() {
        Answer answer = PortalClient.visitor().answerOfAzureAd(ALICE, "/home");
        PortalClient other = PortalClient.visitor();
        assertRefused(other, other.follow(answer), "state");
    }

    @Test
    void callback_again_isRefused() {
        PortalClient client = PortalClient.visitor();
        Answer answer = client.answerOfAzureAd(ALICE, "/home");
        client.follow(answer);
        client.cookies().remove("q_session");
        assertRefused(client, client.follow(answer), "state");
    }

    @Test
    void callback_againWithItsStateKept_isRefusedForItsCode() {
        PortalClient client = PortalClient.visitor();
        Answer answer = client.answerOfAzureAd(ALICE, "/home");
        Map<String, String> before = Map.copyOf(client.cookies());
        client.follow(answer);
        client.cookies().clear();
        client.cookies().putAll(before);
        assertRefused(client, client.follow(answer), "code");
    }

    @Test
    void signIn_cancelled_saysSo() {
        PortalClient client = PortalClient.visitor();
        assertRefused(client, client.signIn("nobody@nowhere.example"), "declined");
    }

    @Test
    void signIn_unknownTenant_leadsToComingAboard_fromEveryPage() {
        PortalClient client = PortalClient.visitor();
        assertThat(client.signIn("victor@northwind.example", "/home").address().getPath()).isEqualTo("/coming-aboard");
        assertThat(client.get("/records").location().getPath()).isEqualTo("/coming-aboard");
    }

    @Test
    void signIn_deepLink_isKept() {
        Answer answer = PortalClient.visitor().signIn(ALICE, "/coming-aboard?x=1&y=%EA%B0%80");
        assertThat(answer.address().toString()).endsWith("/coming-aboard?x=1&y=%EA%B0%80");
    }

    @Test
    void session_cookieIsAnIdAndNoToken() {
        String id = PortalClient.signedIn(ALICE).cookies().get("q_session");
        assertThat(id).hasSize(43).doesNotContain(".");
    }

    @Test
    void signOut_endsTheSessionForEverybodyWhoKeptIt() {
        PortalClient client = PortalClient.signedIn(ALICE);
        Map<String, String> kept = Map.copyOf(client.cookies());
        Answer answer = client.submit("/coming-aboard", "/sign-out", Map.of());
        assertThat(answer.location().toString()).contains("/oauth2/v2.0/logout").contains("post_logout_redirect_uri");
        PortalClient thief = PortalClient.visitor();
        thief.cookies().putAll(kept);
        assertThat(thief.get("/coming-aboard").location().getPath()).endsWith("/authorize");
    }

    @Test
    void frontChannelLogout_withoutCookies_endsTheSession() {
        PortalClient client = PortalClient.visitor();
        Answer answer = client.answerOfAzureAd(ALICE, "/coming-aboard");
        String query = answer.location().getQuery();
        String azureSession = query.substring(query.indexOf("session_state=") + "session_state=".length());
        client.follow(answer);
        assertThat(client.get("/coming-aboard").status()).isEqualTo(200);

        Answer signedOut = PortalClient.visitor().get("/signout-oidc?sid=" + azureSession);
        assertThat(signedOut.status()).isEqualTo(200);
        assertThat(signedOut.response().headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors " + LocalCloud.url());
        assertThat(client.get("/coming-aboard").isRedirect()).isTrue();
    }

    @Test
    void session_nearItsEnd_renewsItself_withoutBreakingRequestsUnderWay() {
        LocalCloud.fault("entra", "short-lived-token", ALICE);
        PortalClient client = PortalClient.visitor();
        client.get(client.answerOfAzureAd(ALICE, "/coming-aboard").location());
        PortalClient underWay = PortalClient.visitor();
        underWay.cookies().putAll(client.cookies());
        String before = client.cookies().get("q_session");

        assertThat(client.get("/coming-aboard").status()).isEqualTo(200);
        assertThat(client.cookies().get("q_session")).isNotEqualTo(before);
        assertThat(underWay.get("/coming-aboard").status()).isEqualTo(200);
        assertThat(client.get("/coming-aboard").status()).isEqualTo(200);
    }

    @Test
    void frontPage_withASessionThatIsOver_isForVisitors() {
        PortalClient client = PortalClient.visitor();
        client.cookies().put("q_session", "0000000000000000000000000000000000000000000");
        assertThat(client.get("/").status()).isEqualTo(200);
        assertThat(client.get("/").body()).doesNotContain("action=\"/sign-out\"");
    }

    private static void assertRefused(PortalClient client, Answer answer, String reason) {
        assertThat(answer.address().getPath()).isEqualTo("/sign-in/refused/" + reason);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>").contains(reason);
        assertThat(client.hasSession()).isFalse();
    }
}

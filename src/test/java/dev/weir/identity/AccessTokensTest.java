package dev.weir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccessTokensTest {

    @Inject
    AccessTokens accessTokens;

    /** Signs in, and has the portal forget the token for a service that it may hold from an earlier sign-in. */
    private PortalClient signedInWithout(String service, String upn) {
        PortalClient client = PortalClient.signedIn(upn);
        accessTokens.discard(client.get("/test-only/tokens/" + service).body());
        return client;
    }

    @AfterEach
    void endFaults() {
        LocalCloud.clearFaults();
    }

    @Test
    void flow_asked_isForFlowOnly_andKept() {
        PortalClient client = PortalClient.signedIn("alice@contoso.example");
        String token = client.get("/test-only/tokens/flow").body();
        assertThat(token.split("\\.")).hasSize(3);
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1])))
                .contains("\"aud\":\"https://service.flow.microsoft.com/\"");
        assertThat(client.get("/test-only/tokens/flow").body()).isEqualTo(token);
        assertThat(client.get("/test-only/tokens/graph").body()).isNotEqualTo(token);
    }

    @Test
    void token_notConsented_saysSo_andWorksOnceConsented() {
        PortalClient client = signedInWithout("power-apps", "bob@contoso.example");
        LocalCloud.fault("entra", "consent-needed", "bob@contoso.example");
        assertThat(client.get("/test-only/tokens/power-apps").body()).isEqualTo("ConsentNeeded[]");
        assertThat(client.get("/test-only/tokens/power-apps").body()).startsWith("eyJ");
    }

    @Test
    void flow_neverOpenedInTheTenant_saysSo() {
        PortalClient client = signedInWithout("flow", "minjun@hanbit.example");
        LocalCloud.fault("entra", "service-unknown", "hanbit.example");
        assertThat(client.get("/test-only/tokens/flow").body()).isEqualTo("ServiceUnknown[]");
    }

    @Test
    void token_refreshTokenOver_asksToSignInAgain() {
        PortalClient client = signedInWithout("power-apps", "jimin@hanbit.example");
        LocalCloud.fault("entra", "refresh-refused", "jimin@hanbit.example");
        assertThat(client.get("/test-only/tokens/power-apps").body()).isEqualTo("SignInNeeded[]");
    }

    @Test
    void token_azureAdDown_saysSo() {
        PortalClient client = signedInWithout("graph", "nora@contoso.example");
        LocalCloud.fault("{\"service\": \"entra\", \"kind\": \"error\", \"times\": 1, \"match\": \"c0a7/oauth2/v2.0/token\"}");
        assertThat(client.get("/test-only/tokens/graph").body()).isEqualTo("Unavailable[]");
    }

    @Test
    void tokens_neverReachTheLog() {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        ExtFormatter format = new PatternFormatter("%s%e");
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(format.format(record));
            }

            @Override
            public void flush() {
                // Lines are kept as they come.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            PortalClient client = PortalClient.signedIn("olivia@fieldline.example");
            client.get("/test-only/tokens/flow");
            LocalCloud.fault("entra", "wrong-issuer", "bob@contoso.example");
            PortalClient.visitor().signIn("bob@contoso.example");
            LocalCloud.fault("entra", "refresh-refused", "olivia@fieldline.example");
            client.get("/test-only/tokens/power-apps");
        } finally {
            root.removeHandler(listener);
        }
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("eyJ") || line.contains("1.A")
                || line.contains("bob@contoso.example") || line.contains("local-cloud-only-secret"));
    }
}

package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.testsupport.Packaged;
import dev.weir.testsupport.PortalClient;

class SessionIT {

    @TempDir
    Path directory;

    @Test
    void session_survivesAKilledPortal() {
        PortalClient client = PortalClient.at(URI.create("http://localhost:" + Packaged.port()));
        try (Packaged demo = Packaged.startDemo(directory)) {
            assertThat(client.signIn("alice@contoso.example").status()).isEqualTo(200);
            demo.kill();
        }
        try (Packaged demo = Packaged.startDemo(directory)) {
            assertThat(client.get("/coming-aboard").status()).as(demo.output()).isEqualTo(200);
        }
    }

    @Test
    void production_withAnAuthorityThatIsNotMicrosofts_isRefusedByName() {
        try (Packaged program = Packaged.start(Packaged.production(), directory,
                Map.of("WEIR_MICROSOFT_LOGIN_URL", "http://127.0.0.1:9"))) {
            assertThat(program.exitCode()).isNotZero();
            assertThat(program.output()).contains("weir.microsoft.login-url").contains("weir.url")
                    .contains("weir.identity.encryption-keys").contains("weir.connector.support-url")
                    .contains("weir.connector.privacy-policy").doesNotContain("fieldline.example");
        }
    }
}

package dev.weir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.start.ConfigurationFault;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class IdentityCheckTest {

    private static final String KEYS = "weir.identity.encryption-keys";
    private static final String KEY = "bG9jYWwtY2xvdWQtb25seS1wcm90ZWN0cy1ub3RoaW4=";

    @ParameterizedTest
    @ValueSource(strings = { "https://login.example.com", "http://login.microsoftonline.com", "http://127.0.0.1:8080",
            "https://login.microsoftonline.com.evil.example", "https://login.microsoftonline.com@evil.example",
            "https://login.microsoftonline.com:444", "not an address" })
    void production_authorityThatIsNotMicrosofts_isNamed(String authority) {
        assertThat(faults(true, "weir.microsoft.login-url", authority, KEYS, KEY))
                .extracting(ConfigurationFault::property).containsExactly("weir.microsoft.login-url");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://login.microsoftonline.com", "https://login.microsoftonline.us",
            "https://login.partner.microsoftonline.cn" })
    void production_authorityOfMicrosoft_isFine(String authority) {
        assertThat(faults(true, "weir.microsoft.login-url", authority, KEYS, KEY)).isEmpty();
    }

    @Test
    void production_oneAddressLedAstray_isNamed() {
        assertThat(faults(true, "quarkus.oidc.jwks-path", "https://keys.example.com/keys", KEYS, KEY))
                .extracting(ConfigurationFault::property).containsExactly("quarkus.oidc.jwks-path");
    }

    @Test
    void development_anyAuthority_isFine() {
        assertThat(faults(false, "weir.microsoft.login-url", "http://127.0.0.1:8080", KEYS, KEY)).isEmpty();
    }

    @Test
    void severalFaults_areNamedAtOnce() {
        assertThat(faults(true, "weir.microsoft.login-url", "http://127.0.0.1:8080", KEYS, "dG9vIHNob3J0"))
                .extracting(ConfigurationFault::property)
                .containsExactly("weir.microsoft.login-url", "weir.identity.encryption-keys");
    }

    private static List<ConfigurationFault> faults(boolean production, String... settings) {
        return IdentityCheck.faults(new SmallRyeConfigBuilder()
                .withSources(
                        new PropertiesConfigSource(Map.of(settings[0], settings[1], settings[2], settings[3]), "test", 100))
                .build(), production);
    }
}

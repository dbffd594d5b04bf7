package dev.weir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.start.ConfigurationFault;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class IdentityCheckTest {

    private static final String KEY = "bG9jYWwtY2xvdWQtb25seS1wcm90ZWN0cy1ub3RoaW4=";

    @ParameterizedTest
    @ValueSource(strings = { "https://login.example.com", "http://login.microsoftonline.com", "http://127.0.0.1:8080",
            "https://login.microsoftonline.com.evil.example", "https://login.microsoftonline.com@evil.example",
            "https://login.microsoftonline.com:444", "not an address" })
    void production_authorityThatIsNotMicrosofts_isNamed(String authority) {
        assertThat(check("weir.microsoft.login-url", authority, KEY).faults(true))
                .extracting(ConfigurationFault::property).containsExactly("weir.microsoft.login-url");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://login.microsoftonline.com", "https://login.microsoftonline.us",
            "https://login.partner.microsoftonline.cn" })
    void production_authorityOfMicrosoft_isFine(String authority) {
        assertThat(check("weir.microsoft.login-url", authority, KEY).faults(true)).isEmpty();
    }

    @Test
    void production_oneAddressLedAstray_isNamed() {
        assertThat(check("quarkus.oidc.jwks-path", "https://keys.example.com/keys", KEY).faults(true))
                .extracting(ConfigurationFault::property).containsExactly("quarkus.oidc.jwks-path");
    }

    @Test
    void development_anyAuthority_isFine() {
        assertThat(check("weir.microsoft.login-url", "http://127.0.0.1:8080", KEY).faults(false)).isEmpty();
    }

    @Test
    void severalFaults_areNamedAtOnce() {
        assertThat(check("weir.microsoft.login-url", "http://127.0.0.1:8080", "dG9vIHNob3J0").faults(true))
                .extracting(ConfigurationFault::property)
                .containsExactly("weir.microsoft.login-url", "weir.identity.encryption-keys");
    }

    private static IdentityCheck check(String property, String value, String key) {
        return new IdentityCheck(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of(property, value), "test", 100)).build(),
                new IdentityConfig() {
                    @Override
                    public Optional<String> homeTenant() {
                        return Optional.empty();
                    }

                    @Override
                    public List<String> encryptionKeys() {
                        return List.of(key);
                    }

                    @Override
                    public String apiScope() {
                        return "access_as_user";
                    }
                });
    }
}

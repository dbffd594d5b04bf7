package dev.weir.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class SampleSecretsTest {

    private static final String SAMPLE_KEY = "bG9jYWwtY2xvdWQtb25seS1wcm90ZWN0cy1ub3RoaW4=";

    @Test
    void faults_sampleValues_areNamedAtOnce() {
        assertThat(SampleSecrets.faults(config(Map.of("weir.identity.encryption-keys", SAMPLE_KEY,
                "weir.microsoft.client-secret", "local-cloud-only-secret-which-protects-nothing", "weir.url",
                "https://a.example"))))
                .extracting(ConfigurationFault::property)
                .containsExactly("weir.identity.encryption-keys", "weir.microsoft.client-secret");
    }

    @Test
    void faults_sampleKeyKeptBehindANewOne_isNamed() {
        assertThat(SampleSecrets.faults(config(Map.of("weir.identity.encryption-keys",
                "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=, " + SAMPLE_KEY)))).hasSize(1);
    }

    @Test
    void faults_inTheEnvironment_areNamedOnce() {
        assertThat(SampleSecrets.faults(config(Map.of("WEIR_MICROSOFT_CLIENT_SECRET", "local-cloud-only-secret",
                "weir.microsoft.client-secret", "local-cloud-only-secret", "WEIR_FUNCTIONS_KEY", "local-cloud-only-key"))))
                .extracting(ConfigurationFault::property)
                .containsExactly("WEIR_FUNCTIONS_KEY", "weir.microsoft.client-secret");
    }

    @Test
    void faults_ownValues_areFine() {
        assertThat(SampleSecrets.faults(config(Map.of("weir.identity.encryption-keys",
                "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=", "weir.webhooks.signing-key", "a key of our own"))))
                .isEmpty();
    }

    @Test
    void faults_valueThatRefersToAMissingOne_isNotThisChecksBusiness() {
        assertThat(SampleSecrets.faults(config(Map.of("weir.deployment.encryption-keys", "${weir.identity.encryption-keys}"))))
                .isEmpty();
    }

    @Test
    void demo_everySecretItHas_isKnownForASample() throws IOException {
        Properties shipped = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/application.properties")) {
            shipped.load(file);
        }
        assertThat(shipped.stringPropertyNames()).filteredOn(name -> name.matches("%dev.*weir\\..*(secret|key|keys)"))
                .filteredOn(name -> !shipped.getProperty(name).startsWith("${")).isNotEmpty()
                .allSatisfy(name -> assertThat(SampleSecrets.faults(config(Map.of("weir.x", shipped.getProperty(name)))))
                        .as(name).hasSize(1));
    }

    private static org.eclipse.microprofile.config.Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}

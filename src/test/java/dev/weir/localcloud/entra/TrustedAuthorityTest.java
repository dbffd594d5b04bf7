package dev.weir.localcloud.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import dev.weir.localcloud.LocalCloudConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;

/** People who signed in at another Azure AD use the simulated services, where that one is trusted. */
@QuarkusTest
class TrustedAuthorityTest {

    private static final String FLOW = "https://service.flow.microsoft.com/";

    @Inject
    SigningKeys keys;

    @Inject
    Visitors visitors;

    @Inject
    Directory directory;

    private final String tenant = UUID.randomUUID().toString();
    private final String person = UUID.randomUUID().toString();
    private RsaJsonWebKey microsoft;
    private HttpServer server;

    @BeforeEach
    void publishKeys() throws Exception {
        microsoft = RsaJwkGenerator.generateJwk(2048);
        microsoft.setKeyId("of-microsoft");
        byte[] set = new JsonWebKeySet(microsoft).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                .getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/common/discovery/keys", exchange -> {
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void caller_ofTrustedAuthority_isAVisitorWithATenantOfTheirOwn() throws JoseException {
        Caller caller = tokens(true).caller("Bearer " + token(microsoft), FLOW);

        assertThat(caller.isApplication()).isFalse();
        assertThat(caller.person().name()).isEqualTo("Dana Visitor");
        assertThat(directory.tenantOf(caller.person()).id()).isEqualTo(tenant);
        assertThat(directory.person("dana@customer.example")).isPresent();
    }

    @Test
    void caller_ofAuthorityThatIsNotTrusted_isRefused() {
        assertThatThrownBy(() -> tokens(false).caller("Bearer " + token(microsoft), FLOW)).isInstanceOf(BearerException.class);
    }

    @Test
    void caller_withAKeyThatTheAuthorityDoesNotHave_isRefused() throws JoseException {
        RsaJsonWebKey forged = RsaJwkGenerator.generateJwk(2048);
        forged.setKeyId("of-microsoft");

        assertThatThrownBy(() -> tokens(true).caller("Bearer " + token(forged), FLOW)).isInstanceOf(BearerException.class);
    }

    private BearerTokens tokens(boolean trusting) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(LocalCloudConfig.class)
                .withDefaultValue("weir.local-cloud.url", "http://127.0.0.1:1");
        if (trusting) {
            config.withDefaultValue("weir.local-cloud.trusted-authority",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/");
        }
        return new BearerTokens(keys, new TrustedAuthority(config.build().getConfigMapping(LocalCloudConfig.class)), visitors,
                directory, Clock.systemUTC());
    }

    private String token(RsaJsonWebKey key) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setAudience(FLOW);
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("tid", tenant);
        claims.setClaim("oid", person);
        claims.setClaim("appid", UUID.randomUUID().toString());
        claims.setClaim("scp", "User");
        claims.setClaim("upn", "dana@customer.example");
        claims.setClaim("name", "Dana Visitor");
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue("of-microsoft");
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }
}

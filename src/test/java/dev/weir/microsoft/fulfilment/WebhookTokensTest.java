package dev.weir.microsoft.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class WebhookTokensTest {

    private static final String LOGIN = "https://login.microsoftonline.com";
    private static final String TENANT = "f1e1d11e-0000-4000-8000-00000000f1e1";
    private static final String CLIENT = "b1f6d7c2-5a3e-4f0d-9c1b-0d6f2a8e4c11";
    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");
    private static final RsaJsonWebKey KEY = key();
    private static final RsaJsonWebKey OTHER = key();

    private final WebhookTokens tokens = new WebhookTokens(publisher(), LOGIN, (signature, nesting) -> KEY.getKey(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void provesMarketplace_version1And2_isTrue() {
        assertThat(proves(KEY, claims -> version1(claims))).isTrue();
        assertThat(proves(KEY, claims -> {
        })).isTrue();
    }

    @Test
    void provesMarketplace_nothingSent_isFalse() {
        assertThat(tokens.provesMarketplace(null)).isFalse();
        assertThat(tokens.provesMarketplace("Basic abc")).isFalse();
        assertThat(tokens.provesMarketplace("Bearer ")).isFalse();
    }

    @Test
    void provesMarketplace_anythingWrong_isFalse() {
        assertThat(proves(OTHER, claims -> {
        })).as("key of somebody else").isFalse();
        assertThat(proves(KEY, claims -> claims.setAudience("somebody-else"))).as("audience").isFalse();
        assertThat(proves(KEY, claims -> claims.setStringClaim("azp", CLIENT))).as("caller").isFalse();
        assertThat(proves(KEY, claims -> claims.setStringClaim("tid", "c0a70500-0000-4000-8000-00000000c0a7"))).as("tenant")
                .isFalse();
        assertThat(proves(KEY, claims -> claims.setIssuer(LOGIN + "/c0a70500-0000-4000-8000-00000000c0a7/v2.0")))
                .as("issuer of another tenant").isFalse();
        assertThat(proves(KEY, claims -> claims.setIssuer("https://evil.example/" + TENANT + "/v2.0"))).as("issuer").isFalse();
        assertThat(proves(KEY, claims -> claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() - 1))))
                .as("a second too late").isFalse();
        assertThat(proves(KEY, claims -> claims.unsetClaim("exp"))).as("no end").isFalse();
    }

    private boolean proves(RsaJsonWebKey key, Consumer<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(LOGIN + "/" + TENANT + "/v2.0");
        claims.setAudience(CLIENT);
        claims.setStringClaim("tid", TENANT);
        claims.setStringClaim("azp", PublisherTokens.MARKETPLACE);
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 60));
        change.accept(claims);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return tokens.provesMarketplace("Bearer " + signature.getCompactSerialization());
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void version1(JwtClaims claims) {
        claims.setIssuer("https://sts.windows.net/" + TENANT + "/");
        claims.unsetClaim("azp");
        claims.setStringClaim("appid", PublisherTokens.MARKETPLACE);
    }

    private static PublisherConfig publisher() {
        return new PublisherConfig() {
            @Override
            public Optional<String> tenantId() {
                return Optional.of(TENANT);
            }

            @Override
            public Optional<String> clientId() {
                return Optional.of(CLIENT);
            }

            @Override
            public Optional<String> clientSecret() {
                return Optional.of("secret");
            }
        };
    }

    private static RsaJsonWebKey key() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.weir.connector.trigger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Signs notifications, so that receivers can tell that they come from here.
 *
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
 */
@ApplicationScoped
class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final byte[] key;

    Signature(WebhookConfig config) {
        if (config.signingKey().length() < SHORTEST) {
            throw new IllegalArgumentException("weir.webhooks.signing-key must have at least 32 random characters");
        }
        this.key = config.signingKey().getBytes(StandardCharsets.UTF_8);
    }

    /** The secret of a subscription, in the form in which receivers are given it. */
    String secret(String subscriptionId) {
        return "whsec_" + Base64.getEncoder().encodeToString(secretBytes(subscriptionId));
    }

    /** The value of the header {@code webhook-signature}. */
    String of(String subscriptionId, String messageId, Instant at, String body) {
        String signed = messageId + "." + at.getEpochSecond() + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(mac(secretBytes(subscriptionId), signed));
    }

    private byte[] secretBytes(String subscriptionId) {
        return mac(key, subscriptionId);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

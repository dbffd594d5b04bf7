package dev.weir.localcloud.entra;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Proof key for code exchange (RFC 7636). */
final class Pkce {

    private Pkce() {
    }

    static boolean fits(Grant grant, String verifier) {
        if (grant.challenge() == null) {
            return verifier == null;
        }
        return verifier != null
                && ("plain".equals(grant.method()) ? verifier : digest(verifier)).equals(grant.challenge());
    }

    private static String digest(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

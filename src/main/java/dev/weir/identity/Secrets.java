package dev.weir.identity;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Encrypts what the portal database must not show, with the keys that also protect tokens. */
@ApplicationScoped
public class Secrets {

    private final TokenCipher cipher;

    Secrets(IdentityConfig config) {
        this.cipher = new TokenCipher(config.encryptionKeys());
    }

    /**
     * Encrypts a text.
     *
     * @param row what it belongs to; it can be read for the same row only
     */
    public String seal(String text, String row) {
        return cipher.encrypt(text, row);
    }

    /** Reads what was encrypted for a row; empty when its key is gone or it was tampered with. */
    public Optional<String> open(String sealed, String row) {
        return cipher.decrypt(sealed, row);
    }
}

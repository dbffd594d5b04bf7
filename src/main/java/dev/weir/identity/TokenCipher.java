package dev.weir.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts tokens for the database with AES-256 in Galois/Counter mode. The text names its key by a fingerprint, so that keys
 * can be changed while old texts are around, and is bound to its row, so that it cannot be moved to another.
 */
public class TokenCipher {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    /**
     * @param encoded keys in Base64, the one to encrypt with first
     * @throws IllegalArgumentException when a key is not Base64 of 32 bytes
     */
    public TokenCipher(List<String> encoded) {
        for (String key : encoded) {
            byte[] bytes = Base64.getDecoder().decode(key.trim());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("A key must have " + KEY_BYTES + " bytes, but has " + bytes.length);
            }
            keys.putIfAbsent(fingerprint(bytes), new SecretKeySpec(bytes, "AES"));
        }
    }

    /** Encrypts a text for the row of this id. */
    public String encrypt(String text, String row) {
        Map.Entry<String, SecretKey> current = keys.entrySet().iterator().next();
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current.getValue(), nonce, row);
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
            return current.getKey() + "." + encoder.encodeToString(nonce) + "." + encoder.encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Decrypts what was encrypted for that row; empty when its key is gone or it was tampered with. */
    public Optional<String> decrypt(String sealed, String row) {
        String[] parts = sealed.split("\\.");
        SecretKey key = parts.length == 3 ? keys.get(parts[0]) : null;
        if (key == null) {
            return Optional.empty();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, decoder.decode(parts[1]), row);
            return Optional.of(new String(cipher.doFinal(decoder.decode(parts[2])), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String row) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String fingerprint(byte[] key) {
        return HexFormat.of().formatHex(sha256(key), 0, 4);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

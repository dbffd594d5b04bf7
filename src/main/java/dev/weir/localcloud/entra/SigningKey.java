package dev.weir.localcloud.entra;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * An RSA key that signs tokens.
 *
 * @param id the {@code kid}
 * @param issuer the issuer it may sign for: the template of all tenants, or one tenant's
 * @param pair both halves
 */
record SigningKey(String id, String issuer, KeyPair pair) {

    static SigningKey generate(String issuer) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            byte[] print = MessageDigest.getInstance("SHA-1").digest(pair.getPublic().getEncoded());
            return new SigningKey(base64(print), issuer, pair);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SigningKey restore(String id, String issuer, String encoded) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey) factory
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
            var open = factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new SigningKey(id, issuer, new KeyPair(open, secret));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String encoded() {
        return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }

    String modulus() {
        return base64(unsigned(((RSAPublicKey) pair.getPublic()).getModulus()));
    }

    String exponent() {
        return base64(unsigned(((RSAPublicKey) pair.getPublic()).getPublicExponent()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}

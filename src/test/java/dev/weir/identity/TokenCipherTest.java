package dev.weir.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

class TokenCipherTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @Test
    void decrypt_afterRotation_readsOldTextsAndWritesNewOnes() {
        String text = new TokenCipher(List.of(OLD)).encrypt("secret", "row");
        TokenCipher rotated = new TokenCipher(List.of(NEW, OLD));
        assertThat(rotated.decrypt(text, "row")).contains("secret");
        assertThat(new TokenCipher(List.of(NEW)).decrypt(rotated.encrypt("secret", "row"), "row")).contains("secret");
    }

    @Test
    void decrypt_keyGone_isEmpty() {
        String text = new TokenCipher(List.of(OLD)).encrypt("secret", "row");
        assertThat(new TokenCipher(List.of(NEW)).decrypt(text, "row")).isEmpty();
    }

    @Test
    void decrypt_textOfAnotherRow_isEmpty() {
        TokenCipher cipher = new TokenCipher(List.of(NEW));
        assertThat(cipher.decrypt(cipher.encrypt("secret", "row"), "other")).isEmpty();
    }

    @Test
    void decrypt_changedText_isEmpty() {
        TokenCipher cipher = new TokenCipher(List.of(NEW));
        String text = cipher.encrypt("secret", "row");
        String changed = text.substring(0, text.length() - 2) + (text.endsWith("AA") ? "BB" : "AA");
        assertThat(cipher.decrypt(changed, "row")).isEmpty();
    }

    @Test
    void encrypt_twice_looksDifferent() {
        TokenCipher cipher = new TokenCipher(List.of(NEW));
        assertThat(cipher.encrypt("secret", "row")).isNotEqualTo(cipher.encrypt("secret", "row"))
                .doesNotContain("secret");
    }

    @Test
    void create_shortKey_isRefused() {
        assertThatThrownBy(() -> new TokenCipher(List.of("c2hvcnQ="))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32");
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}

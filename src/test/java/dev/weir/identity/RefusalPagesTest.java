package dev.weir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.testsupport.PortalClient;
import dev.weir.testsupport.PortalClient.Answer;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RefusalPagesTest {

    private static final Pattern HEADING = Pattern.compile("<h1>([^<]+)</h1>\\s*<p>([^<]+)</p>");

    @ParameterizedTest
    @ValueSource(strings = { "en", "ko" })
    void everyRefusal_hasAPageOfItsOwn(String language) {
        List<String> headings = new ArrayList<>();
        for (Refusal refusal : Refusal.values()) {
            Answer page = PortalClient.visitor().in(language).get("/sign-in/refused/" + refusal.path());
            Matcher heading = HEADING.matcher(page.body());
            assertThat(page.status()).isEqualTo(403);
            assertThat(heading.find()).as(refusal.path()).isTrue();
            assertThat(heading.group(2)).as("what to do about " + refusal).hasSizeGreaterThan(20);
            headings.add(heading.group(1));
        }
        assertThat(headings).doesNotHaveDuplicates();
    }
}

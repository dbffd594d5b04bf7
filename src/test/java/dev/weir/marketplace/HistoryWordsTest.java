package dev.weir.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.web.Bundles;
import dev.weir.web.Formats;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HistoryWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan starter → team, seats 5 → 9             | Plan: starter → team, Seats: 5 → 9      | 요금제: starter → team, 사용자 수: 5 → 9
            state ACTIVE → SUSPENDED                     | State: active → suspended               | 상태: 활성 → 일시 중단
            term end 2026-03-01T00:00:00Z                | End of the term: Mar 1, 2026            | 기간 종료일: 2026. 3. 1.
            confirmed by Jimin Kim                       | confirmed by Jimin Kim                  | Jimin Kim 님이 확인함
            refused: plan gold is not offered            | refused: the plan gold is not offered   | 거절됨: 요금제 gold은(는) 제공되지 않습니다
            plan team: asked for as operation 1-2        | Plan: team – asked for                  | 요금제: team – 요청함
            9 seats: The plan is sold out                | Seats: 9 – The plan is sold out         | 사용자 수: 9 – The plan is sold out
            cancelled: asked for as operation 1-2        | cancellation – asked for                | 취소 – 요청함
            something of another version                 | something of another version            | something of another version
            """)
    void what_keptWords_areTheReadersOwn(String kept, String english, String korean) {
        assertThat(words(Locale.ENGLISH).what(kept)).isEqualTo(english);
        assertThat(words(Locale.KOREAN).what(kept)).isEqualTo(korean);
    }

    @ParameterizedTest
    @CsvSource({ "webhook ChangePlan, Microsoft announced: change of plan, Microsoft 알림: 요금제 변경",
            "webhook Transfer, Microsoft announced: Transfer, Microsoft 알림: Transfer", "landing page, Landing page, 시작 페이지",
            "reconciliation, Comparison with Microsoft, Microsoft와 비교", "Alice Carter, Alice Carter, Alice Carter" })
    void cause_keptWords_areTheReadersOwn(String kept, String english, String korean) {
        assertThat(words(Locale.ENGLISH).cause(kept)).isEqualTo(english);
        assertThat(words(Locale.KOREAN).cause(kept)).isEqualTo(korean);
    }

    private static HistoryWords words(Locale language) {
        return new HistoryWords(Bundles.in(language, HistoryMessages.class), Bundles.in(language, MarketplaceMessages.class),
                new Formats(language, ZoneOffset.UTC));
    }
}

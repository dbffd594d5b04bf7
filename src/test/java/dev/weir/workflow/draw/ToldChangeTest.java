package dev.weir.workflow.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.compare.Comparison;
import dev.weir.workflow.testsupport.Json;

class ToldChangeTest {

    private static final JsonNode BEFORE = Json
            .of("""
                    {triggers: {t: {type: 'Recurrence', recurrence: {frequency: 'Day', interval: 1}}},
                     actions: {Ask: {type: 'Compose', inputs: {title: 'Approve'}}, Wait_a_bit: {type: 'Wait', inputs: {interval: {count: 5, unit: 'Minute'}}}}}""");
    private static final JsonNode AFTER = Json
            .of("""
                    {triggers: {t: {type: 'Recurrence', recurrence: {frequency: 'Day', interval: 2}}}, parameters: {limit: {type: 'Int'}},
                     actions: {Ask: {type: 'Compose', inputs: {title: 'Please approve'}, runAfter: {Get: ['Succeeded']}},
                       Get: {type: 'Http', inputs: {method: 'GET', uri: 'https://example.com'}}}}""");

    @Test
    void between_english_saysWhatChangedAndHow() {
        List<ToldChange> told = ToldChange.between(BEFORE, AFTER, DrawingOptions.in(Locale.ENGLISH));
        assertThat(told).extracting(ToldChange::text).containsExactly("The trigger “t” is different",
                "The step “Ask” is different",
                "New step “Get”: call “https://example.com”", "The step “Wait a bit” is gone: wait 5 minutes",
                "New parameter “limit”");
        assertThat(told.get(0).details()).containsExactly("recurrence › interval: 1 → 2");
        assertThat(told.get(1).details()).containsExactly("title: “Approve” → “Please approve”",
                "order: now {\"Get\":[\"Succeeded\"]}");
    }

    @Test
    void between_korean_saysTheSame() {
        assertThat(ToldChange.between(BEFORE, AFTER, DrawingOptions.in(Locale.KOREAN))).extracting(ToldChange::text)
                .containsExactly("트리거 “t” 변경됨", "단계 “Ask” 변경됨", "새 단계 “Get”: “https://example.com” 호출",
                        "단계 “Wait a bit” 삭제됨: 5분 동안 기다리기", "새 매개 변수 “limit”");
    }

    @Test
    void marks_changes_colourTheDrawing() {
        assertThat(ToldChange.marks(Comparison.of(BEFORE, AFTER)))
                .isEqualTo(Map.of("t", "changed", "Ask", "changed", "Get", "added"));
    }
}

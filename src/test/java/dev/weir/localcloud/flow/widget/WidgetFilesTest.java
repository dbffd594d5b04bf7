package dev.weir.localcloud.flow.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

class WidgetFilesTest {

    private static Set<String> keys(String language) throws Exception {
        Set<String> keys = new TreeSet<>();
        new ObjectMapper().readTree(new WidgetTexts().of(language)).fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void texts_bothLanguages_haveTheSameKeys() throws Exception {
        assertThat(keys("ko")).isEqualTo(keys("en")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "ko-KR, ko", "KO, ko", "en-US, en", "de-DE, en" })
    void language_locale_isOneTheWidgetsSpeak(String locale, String language) {
        assertThat(new WidgetTexts().language(locale)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({ "/manage/flows, flows, myFlows, ''",
            "/manage/environments/Default-1/flows/shared, flows, sharedFlows, Default-1",
            "/manage/approvals/sent, approvalCenter, sentApprovals, ''",
            "/manage/environments/e/approvalcenter/received, approvalCenter, receivedApprovals, e",
            "/manage/templates/flowCreation, flowCreation, flowCreation, ''",
            "/manage/flow/run, flowsRuntime, flowsRuntime, ''",
            "/templates/, templates, templates, ''",
            "/manage/environments/e/solutions/s/flows/11111111-2222-4333-8444-555555555555/details, flowDetails, flowDetails, e" })
    void route_path_isTheWidgetOfTheSdk(String path, String view, String tab, String environment) {
        WidgetRoute route = WidgetRoute.parse(path).orElseThrow();
        assertThat(route.view()).isEqualTo(view);
        assertThat(route.tab()).isEqualTo(tab);
        assertThat(route.environment()).isEqualTo(environment);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/flows", "/manage", "/manage/businessProcess/instances/active", "/manage/nothing" })
    void route_otherPaths_areUnknown(String path) {
        assertThat(WidgetRoute.parse(path)).isEmpty();
    }
}

package dev.weir.localcloud.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.Connector;
import dev.weir.localcloud.runtime.trial.ScriptedAnswers;
import dev.weir.localcloud.runtime.trial.Trial;
import dev.weir.localcloud.runtime.trial.TrialClock;

/** Definitions made to exhaust memory, stack or time end in the service's own limits and errors, and soon. */
class HostileDefinitionTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private Run run(String actions) {
        return run(actions, JsonNodeFactory.instance.objectNode());
    }

    private Run run(String actions, JsonNode body) {
        JsonNode definition;
        try {
            definition = JSON.readTree("{'triggers':{'manual':{'type':'Request'}},'actions':" + actions + "}");
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        outputs.set("body", body);
        ScriptedAnswers none = new ScriptedAnswers(JsonNodeFactory.instance.objectNode(),
                connector -> (Connector) Connector::unknown);
        return assertTimeoutPreemptively(SOON,
                () -> new Trial(definition, none, new TrialClock(Instant.parse("2026-03-02T08:00:00Z")))
                        .run(JsonNodeFactory.instance.objectNode(), outputs));
    }

    private static String nested(String type, int levels, String innermost) {
        return IntStream.range(0, levels).mapToObj(level -> "{'L" + level + "':{'type':'" + type + "','actions':")
                .collect(Collectors.joining()) + innermost + "}}".repeat(levels);
    }

    private static void refused(Run run, String code, String reason) {
        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.failure().orElseThrow().code()).isEqualTo(code);
        assertThat(run.failure().orElseThrow().message()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = { 9, 300 })
    void nesting_tooDeep_isRefused(int levels) {
        refused(run(nested("Scope", levels, "{'A':{'type':'Compose','inputs':1}}")), "InvalidTemplate", "nested deeper");
    }

    @Test
    void nesting_ofEightLevels_runs() {
        assertThat(run(nested("Scope", 7, "{'A':{'type':'Compose','inputs':1}}")).status()).isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void actionsAndCases_tooMany_areRefused() {
        String many = IntStream.range(0, 20_000).mapToObj(index -> "'A" + index + "':{'type':'Compose','inputs':1}")
                .collect(Collectors.joining(","));
        refused(run("{" + many + "}"), "InvalidTemplate", "'500'");
        String cases = IntStream.range(0, 26).mapToObj(index -> "'C" + index + "':{'case':" + index + ",'actions':{}}")
                .collect(Collectors.joining(","));
        refused(run("{'S':{'type':'Switch','expression':1,'cases':{" + cases + "}}}"), "AllowedSwitchCaseLimitExceeded",
                "'25'");
    }

    @Test
    void runAfter_inACircle_isRefusedInsteadOfWaiting() {
        refused(run("{'A':{'type':'Compose','inputs':1,'runAfter':{'C':['Succeeded']}},"
                + "'B':{'type':'Compose','inputs':1,'runAfter':{'A':['Succeeded']}},"
                + "'C':{'type':'Compose','inputs':1,'runAfter':{'B':['Succeeded']}}}"), "InvalidTemplate", "waits for it");
    }

    @Test
    void until_endlessWithAnyCount_endsAtTheServicesCount() {
        Run run = run("{'Loop':{'type':'Until','expression':'@equals(1,2)','limit':{'count':99999999,'timeout':'P30D'},"
                + "'actions':{'A':{'type':'Compose','inputs':'@rand(1,9)'}}}}");

        assertThat(Trial.action(run, "Loop").orElseThrow().iterations()).isEqualTo(5_000);
        assertThat(run.status()).isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void foreach_tooManyItems_fails() {
        Run run = run("{'Each':{'type':'Foreach','foreach':'@range(0,5001)','actions':{'A':{'type':'Compose','inputs':1}}}}");

        assertThat(Trial.action(run, "Each").orElseThrow().error().orElseThrow().code())
                .isEqualTo("ActionResultsSizeLimitExceeded");
    }

    @Test
    void foreach_productOfLoops_endsTheRun() {
        String inner = "{'type':'Foreach','foreach':'@range(0,5000)','actions':{'A':{'type':'Compose','inputs':'@item()'}}}";
        Run run = run("{'Outer':{'type':'Foreach','foreach':'@range(0,5000)','actions':{'Inner':" + inner + "}}}");

        refused(run, "ActionResultsSizeLimitExceeded", "'100000'");
    }

    @Test
    void foreach_manySkippedBranches_countsThemToo() {
        String skipped = IntStream.range(0, 400).mapToObj(index -> "'S" + index + "':{'type':'Compose','inputs':1}")
                .collect(Collectors.joining(","));
        Run run = run("{'Each':{'type':'Foreach','foreach':'@range(0,5000)','actions':{'If':{'type':'If',"
                + "'expression':{'equals':[1,1]},'actions':{},'else':{'actions':{" + skipped + "}}}}}}");

        refused(run, "ActionResultsSizeLimitExceeded", "'100000'");
    }

    @Test
    void variable_thatDoubles_endsAtTheSizeLimit() {
        String doubling = IntStream.range(0, 40).mapToObj(index -> "'D" + index
                + "':{'type':'AppendToStringVariable','inputs':{'name':'v','value':\"@variables('v')\"},'runAfter':{'"
                + (index == 0 ? "Init" : "D" + (index - 1)) + "':['Succeeded']}}").collect(Collectors.joining(","));
        Run run = run("{'Init':{'type':'InitializeVariable','inputs':{'variables':[{'name':'v','type':'string','value':'"
                + "x".repeat(1000) + "'}]}}," + doubling + "}");

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.actions().stream().flatMap(action -> action.error().stream()).map(Failure::code))
                .contains("ActionResultsSizeLimitExceeded");
    }

    @Test
    void content_keptByManyActions_endsAtTheSizeLimit() {
        String copies = IntStream.range(0, 250).mapToObj(index -> "'C" + index
                + "':{'type':'Compose','inputs':\"@concat(triggerBody()?['text'],'" + index + "')\"}")
                .collect(Collectors.joining(","));
        Run run = run("{" + copies + "}", JsonNodeFactory.instance.objectNode().put("text", "x".repeat(2_000_000)));

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.actions().stream().filter(action -> action.status() == Status.SUCCEEDED).count()).isBetween(10L, 60L);
    }

    @ParameterizedTest
    @ValueSource(strings = { "@range(0, 2000000000)",
            "@createArray(range(0,5000),range(0,5000),replace(join(range(0,5000),','),"
                    + "',',join(range(0,5000),',')))",
            "@split(replace(string(range(0,5000)),',',string(range(0,5000))),',')",
            "@json(concat('[',replace(string(range(0,4000)),',',concat(',',string(range(0,4000)),',')),']'))" })
    void expression_thatExplodes_failsItsAction(String bomb) throws JsonProcessingException {
        Run run = run("{'Bomb':{'type':'Compose','inputs':" + JSON.writeValueAsString(bomb) + "}}");

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(Trial.action(run, "Bomb").orElseThrow().error().orElseThrow().code()).isEqualTo("InvalidTemplate");
    }

    @Test
    void increment_pastTheLargestInteger_failsItsAction() {
        Run run = run("{'Init':{'type':'InitializeVariable','inputs':{'variables':[{'name':'v','type':'integer','value':"
                + Long.MAX_VALUE
                + "}]}},'More':{'type':'IncrementVariable','inputs':{'name':'v'},'runAfter':{'Init':['Succeeded']}}}");

        assertThat(Trial.action(run, "More").orElseThrow().error().orElseThrow().message()).contains("range of integers");
    }
}

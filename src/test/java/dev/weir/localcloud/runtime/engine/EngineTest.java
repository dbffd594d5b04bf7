package dev.weir.localcloud.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.localcloud.runtime.connector.Connector;
import dev.weir.localcloud.runtime.connector.Connectors;
import dev.weir.localcloud.runtime.trial.ScriptedAnswers;
import dev.weir.localcloud.runtime.trial.Trial;
import dev.weir.localcloud.runtime.trial.TrialClock;

class EngineTest {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final Connectors NONE = connector -> (Connector) Connector::unknown;

    private final TrialClock clock = new TrialClock(Instant.parse("2026-03-02T08:00:00Z"));
    private ScriptedAnswers answers = new ScriptedAnswers(JsonNodeFactory.instance.objectNode(), NONE);

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private Run run(String actions) {
        return run(actions, "{}");
    }

    private Run run(String actions, String triggerBody) {
        JsonNode definition = json("{'triggers':{'manual':{'type':'Request'}},'actions':" + actions + "}");
        return new Trial(definition, answers, clock).run(JsonNodeFactory.instance.objectNode(),
                json("{'body':" + triggerBody + "}"));
    }

    private static ActionRun action(Run run, String name) {
        return Trial.action(run, name).orElseThrow();
    }

    private static String compose(String name, String inputs, String after) {
        return "'" + name + "':{'type':'Compose','inputs':" + inputs + ",'runAfter':" + after + "}";
    }

    /** An action that always fails. */
    private static final String X = compose("X", "'@int(null)'", "{}");

    @Test
    void sequence_ofComposes_passesValuesOn() {
        Run run = run("{" + compose("B", "'@add(outputs(''A''),1)'".replace("''", "\\'"), "{'A':['Succeeded']}") + ","
                + compose("A", "41", "{}") + "}");

        assertThat(run.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(action(run, "B").outputs()).isEqualTo(json("42"));
    }

    @Nested
    class Outcome {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
                "{X, A after X any, B after X bad}            | SUCCEEDED",
                "{X, A after X good, B after X bad, C after A any and B any} | SUCCEEDED",
                "{X, A after X bad}                           | SUCCEEDED",
                "{X, A after X bad, B after X good, C after A skipped and B skipped} | FAILED",
                "{X}                                          | FAILED",
                "{X, A after X good}                          | FAILED" })
        void run_withFailingAction_followsLeafRule(String sketch, Status expected) {
            assertThat(run(actions(sketch)).status()).isEqualTo(expected);
        }

        private String actions(String sketch) {
            StringBuilder actions = new StringBuilder("{" + X);
            for (String part : sketch.substring(1, sketch.length() - 1).split(", ")) {
                if (!part.equals("X")) {
                    String[] words = part.split(" after ");
                    actions.append(',').append(compose(words[0], "1", after(words[1])));
                }
            }
            return actions.append('}').toString();
        }

        private String after(String words) {
            StringBuilder after = new StringBuilder("{");
            for (String one : words.split(" and ")) {
                String[] parts = one.split(" ");
                String statuses = switch (parts[1]) {
                    case "any" -> "'Succeeded','Failed','Skipped','TimedOut'";
                    case "bad" -> "'Failed','TimedOut'";
                    case "skipped" -> "'Skipped'";
                    default -> "'SUCCEEDED'";
                };
                after.append(after.length() > 1 ? "," : "").append("'").append(parts[0]).append("':[").append(statuses)
                        .append("]");
            }
            return after.append("}").toString();
        }
    }

    @Test
    void skipped_runAfterUnmet_saysSoInServicesWords() {
        Run run = run("{" + X + "," + compose("A", "1", "{'X':['Succeeded']}") + "}");

        assertThat(action(run, "A").failure().message()).isEqualTo(
                "The execution of template action 'A' is skipped: the 'runAfter' condition for action 'X' is not satisfied. Expected status values 'Succeeded' and actual value 'Failed'.");
        assertThat(action(run, "X").code()).isEqualTo("BadRequest");
        assertThat(action(run, "X").inputs()).isNull();
    }

    @Test
    void foreach_addsUp_andChildrenSeeTheirItem() {
        Run run = run(
                """
                        {'Init':{'type':'InitializeVariable','inputs':{'variables':[{'name':'total','type':'integer','value':0}]},'runAfter':{}},
                         'Each':{'type':'Foreach','foreach':'@triggerBody()','runAfter':{'Init':['Succeeded']},'actions':{
                           'Twice':{'type':'Compose','inputs':"@mul(items('Each'),2)",'runAfter':{}},
                           'Add':{'type':'IncrementVariable','inputs':{'name':'total','value':"@outputs('Twice')"},'runAfter':{'Twice':['Succeeded']}}}},
                         'All':{'type':'Compose','inputs':{'total':"@variables('total')",'twice':"@outputs('Twice')"},'runAfter':{'Each':['Succeeded']}}}
                        """,
                "[1,2,3]");

        assertThat(action(run, "All").outputs()).isEqualTo(json("{'total':12,'twice':[2,4,6]}"));
        assertThat(run.actions().stream().map(ActionRun::key)).contains("Add#000002");
    }

    @Test
    void foreach_oneIterationFails_othersRunAndLoopFails() {
        Run run = run("""
                {'Each':{'type':'Foreach','foreach':'@triggerBody()','runAfter':{},'actions':{
                   'Divide':{'type':'Compose','inputs':"@div(10,items('Each'))",'runAfter':{}}}}}
                """, "[1,0,2]");

        assertThat(run.actions().stream().filter(action -> action.node().name().equals("Divide")).map(ActionRun::status))
                .containsExactly(Status.SUCCEEDED, Status.FAILED, Status.SUCCEEDED);
        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.failure()).contains(Failure.actionFailed());
    }

    @Test
    void foreach_overNull_fails() {
        Run run = run(
                "{'Each':{'type':'Foreach','foreach':'@null','runAfter':{},'actions':{}}}".replace("@null", "@triggerBody()"),
                "null");

        assertThat(action(run, "Each").failure().code()).isEqualTo("ExpressionEvaluationFailed");
    }

    @Test
    void until_countsToCondition() {
        Run run = run(
                """
                        {'Init':{'type':'InitializeVariable','inputs':{'variables':[{'name':'n','type':'integer','value':0}]},'runAfter':{}},
                         'Loop':{'type':'Until','expression':"@equals(variables('n'),3)",'limit':{'count':10,'timeout':'PT1H'},'runAfter':{'Init':['Succeeded']},'actions':{
                           'More':{'type':'IncrementVariable','inputs':{'name':'n','value':1},'runAfter':{}}}}}
                        """);

        assertThat(action(run, "Loop").iterations()).isEqualTo(3);
        assertThat(run.status()).isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void until_limitReached_succeedsUnlessToldToFail() {
        String loop = "{'Loop':{'type':'Until','expression':'@equals(1,2)','limit':{'count':2}%s,'runAfter':{},'actions':{"
                + compose("A", "1", "{}") + "}}}";

        assertThat(run(loop.formatted("")).status()).isEqualTo(Status.SUCCEEDED);
        assertThat(run(loop.formatted(",'operationOptions':'FailWhenLimitsReached'")).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void until_endless_endsAtItsTimeout() {
        Run run = run(
                """
                        {'Loop':{'type':'Until','expression':'@equals(1,2)','limit':{'count':5000,'timeout':'PT1H'},'runAfter':{},'actions':{
                           'Pause':{'type':'Wait','inputs':{'interval':{'count':10,'unit':'Minute'}},'runAfter':{}}}}}
                        """);

        assertThat(action(run, "Loop").iterations()).isEqualTo(6);
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void if_untakenBranch_isSkippedWithItsReason() {
        Run run = run("{'If':{'type':'If','expression':{'and':[{'greater':['@triggerBody()',5]}]},'runAfter':{},'actions':{"
                + compose("Yes", "1", "{}") + "},'else':{'actions':{" + compose("No", "1", "{}") + "}}}}", "7");

        assertThat(action(run, "Yes").status()).isEqualTo(Status.SUCCEEDED);
        assertThat(action(run, "No").failure().code()).isEqualTo("ActionBranchingConditionNotSatisfied");
        assertThat(action(run, "If").inputs()).isEqualTo(json("{'expressionResult':true}"));
    }

    @ParameterizedTest
    @CsvSource({ "'red',Red", "'Red',Other" })
    void switch_isCaseSensitive(String value, String taken) {
        Run run = run(
                "{'S':{'type':'Switch','expression':'@triggerBody()','runAfter':{},'cases':{'One':{'case':'red','actions':{"
                        + compose("Red", "1", "{}") + "}}},'default':{'actions':{" + compose("Other", "1", "{}") + "}}}}",
                "'" + value + "'");

        assertThat(action(run, taken).status()).isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void switch_onNull_failsAndSkipsBranches() {
        Run run = run("{'S':{'type':'Switch','expression':'@triggerBody()','runAfter':{},'cases':{},'default':{'actions':{"
                + compose("Other", "1", "{}") + "}}}}", "null");

        assertThat(action(run, "S").failure().code()).isEqualTo("ExpressionEvaluationFailed");
        assertThat(action(run, "Other").failure().code()).isEqualTo("ActionDependencyFailed");
    }

    @Test
    void terminate_insideScope_endsTheRunThere() {
        Run run = run(
                "{'Scope':{'type':'Scope','runAfter':{},'actions':{'End':{'type':'Terminate','inputs':{'runStatus':'Failed','runError':{'code':'Enough','message':'No more'}},'runAfter':{}}}},"
                        + compose("After", "1", "{'Scope':['Succeeded']}") + "}");

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.failure()).contains(new Failure("Enough", "No more"));
        assertThat(action(run, "Scope").status()).isEqualTo(Status.CANCELLED);
        assertThat(action(run, "After").code()).isEqualTo("Terminated");
    }

    @Test
    void connector_failsThreeTimes_isRepeatedAsItsPolicySays() {
        answers = new ScriptedAnswers(json("{'shared_orders':{'GetItems':{'status':500,'body':{}}}}"), NONE);
        Run run = run(
                """
                        {'Get':{'type':'OpenApiConnection','runAfter':{},'inputs':{'host':{'apiId':'/providers/Microsoft.PowerApps/apis/shared_orders','connectionName':'shared_orders','operationId':'GetItems'},
                          'parameters':{'orderId':'1'},'retryPolicy':{'type':'fixed','interval':'PT5S','count':2}}},
                         'Failed_children':{'type':'Compose','inputs':'handled','runAfter':{'Get':['Failed','TimedOut']}}}
                        """);

        assertThat(answers.calls()).hasSize(3);
        assertThat(action(run, "Get").code()).isEqualTo("InternalServerError");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T08:00:10Z"));
        assertThat(run.status()).isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void webhook_neverAnswered_timesOut() {
        answers = new ScriptedAnswers(json("{'shared_approvals':{'StartAndWaitForAnApproval':{'never':true}}}"), NONE);
        Run run = run(
                """
                        {'Ask':{'type':'OpenApiConnectionWebhook','limit':{'timeout':'P1D'},'runAfter':{},'inputs':{'host':{'apiId':'/providers/Microsoft.PowerApps/apis/shared_approvals','operationId':'StartAndWaitForAnApproval'},'parameters':{}}}}
                        """);

        assertThat(action(run, "Ask").status()).isEqualTo(Status.TIMED_OUT);
        assertThat(run.status()).isEqualTo(Status.TIMED_OUT);
    }

    @Test
    void secureAndStatic_resultsAreAsWritten() {
        JsonNode definition = json(
                """
                        {'triggers':{'manual':{'type':'Request'}},'staticResults':{'Http0':{'status':'Succeeded','outputs':{'statusCode':'OK','body':{'a':1}}}},
                         'actions':{'Call':{'type':'Http','inputs':{'method':'GET','uri':'https://example.com'},'runAfter':{},'runtimeConfiguration':{'staticResult':{'name':'Http0','staticResultOptions':'Enabled'}}}}}
                        """);
        Run run = new Trial(definition, answers, clock).run(JsonNodeFactory.instance.objectNode(), json("{}"));

        assertThat(action(run, "Call").outputs().path("body").path("a").asInt()).isEqualTo(1);
        assertThat(answers.calls()).isEmpty();
    }

    @Test
    void http_accepted_isAskedAtItsLocationUntilThrough() {
        answers = new ScriptedAnswers(
                json("""
                        {'http':{'https://jobs.example/start':{'status':202,'headers':{'Location':'/job/1','Retry-After':'30'}},
                                 'https://jobs.example/job/1':[{'status':202,'headers':{'Location':'/job/1','Retry-After':'30'}},{'status':200,'body':{'done':true}}]}}
                        """),
                NONE);
        Run run = run("{'Call':{'type':'Http','inputs':{'method':'POST','uri':'https://jobs.example/start'},'runAfter':{}}}");

        assertThat(action(run, "Call").outputs().path("body").path("done").asBoolean()).isTrue();
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T08:01:00Z"));
    }

    @Test
    void httpWebhook_calledBack_hasTheBodyAsOutput() {
        answers = new ScriptedAnswers(json("{'http':{'https://hooks.example/subscribe':{'status':201}}}"), NONE);
        Run run = run(
                """
                        {'Hook':{'type':'HttpWebhook','limit':{'timeout':'PT1M'},'inputs':{'subscribe':{'method':'POST','uri':'https://hooks.example/subscribe','body':{'callback':'@listCallbackUrl()'}},'unsubscribe':{}},'runAfter':{}}}
                        """);

        assertThat(answers.calls().get(0).input().path("body").path("callback").asText()).startsWith("trial:Hook");
        assertThat(action(run, "Hook").status()).isEqualTo(Status.TIMED_OUT);
    }
}

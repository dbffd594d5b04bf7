package dev.weir.localcloud.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

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
import dev.weir.localcloud.runtime.trial.ScriptedAnswers;
import dev.weir.localcloud.runtime.trial.Trial;
import dev.weir.localcloud.runtime.trial.TrialClock;

/** The rules of the service for single types of actions: what they take, what they give, and the codes they fail with. */
class ActionRulesTest {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private final TrialClock clock = new TrialClock(Instant.parse("2026-03-02T08:00:00Z"));
    private JsonNode answers = JsonNodeFactory.instance.objectNode();

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }

    private Run run(String actions) {
        return new Trial(json("{'triggers':{'manual':{'type':'Request'}},'actions':" + actions + "}"),
                new ScriptedAnswers(answers, connector -> (Connector) Connector::unknown), clock)
                .run(JsonNodeFactory.instance.objectNode(),
                        json("{'body':{'n':5,'text':'x','nothing':null,'rows':[1,3,0,5,4,2]}}"));
    }

    private ActionRun one(String action) {
        return Trial.action(run("{'A':" + action + "}"), "A").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'equals':[\"@triggerBody()['n']\",5]}                                    | true",
            "{'not':{'equals':[\"@triggerBody()['n']\",5]}}                            | false",
            "{'and':[{'greater':[\"@triggerBody()['n']\",4]},{'less':[\"@triggerBody()['n']\",6]}]} | true",
            "{'or':[{'equals':[1,2]},{'StartsWith':['Abc','a']}]}                      | true",
            "{'contains':['abc','b']}                                                  | true",
            "{'greaterOrEquals':[{'length':['abc']},3]}                                | true",
            "{'empty':['']}                                                            | true",
            "'@equals(1,2)'                                                            | false" })
    void if_conditionTreeOrExpression_decides(String expression, boolean taken) {
        Run run = run("{'If':{'type':'If','expression':" + expression + ",'actions':{'Yes':{'type':'Compose','inputs':1}},"
                + "'else':{'actions':{'No':{'type':'Compose','inputs':1}}}}}");

        assertThat(Trial.action(run, "If").orElseThrow().inputs()).isEqualTo(json("{'expressionResult':" + taken + "}"));
        assertThat(Trial.action(run, taken ? "Yes" : "No").orElseThrow().status()).isEqualTo(Status.SUCCEEDED);
        assertThat(Trial.action(run, taken ? "No" : "Yes").orElseThrow().status()).isEqualTo(Status.SKIPPED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'type':'Compose','inputs':{'a':\"@triggerBody()['n']\"}}                              | {'a':5}",
            "{'type':'Query','inputs':{'from':\"@triggerBody()['rows']\",'where':'@greater(item(),2)'}} | {'body':[3,5,4]}",
            "{'type':'Select','inputs':{'from':[1,2],'select':{'number':'@item()'}}}                | {'body':[{'number':1},{'number':2}]}",
            "{'type':'Select','inputs':{'from':[1,2],'select':'@add(item(),1)'}}                    | {'body':[2,3]}",
            "{'type':'Join','inputs':{'from':[1,'a',true,{'b':1}],'joinWith':','}}                  | {'body':'1,a,True,{\"b\":1}'}",
            "{'type':'Table','inputs':{'from':[{'ID':0,'T':'a,b'}],'format':'CSV'}}                 | {'body':'ID,T\\r\\n0,\"a,b\"\\r\\n'}",
            "{'type':'Table','inputs':{'from':[{'ID':0}],'format':'HTML'}}                          | {'body':'<table><thead><tr><th>ID</th></tr></thead><tbody><tr><td>0</td></tr></tbody></table>'}",
            "{'type':'ParseJson','inputs':{'content':'{\"a\": 1}','schema':{'type':'object'}}}     | {'body':{'a':1}}",
            "{'type':'Expression','kind':'CurrentTime','inputs':{}}                                 | {'body':'2026-03-02T08:00:00.0000000Z'}" })
    void dataOperation_givesItsBody(String action, String outputs) {
        assertThat(one(action).outputs()).hasToString(json(outputs.replace("\\\"", "\\\\\"")).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'type':'Query','inputs':{'from':\"@triggerBody()['nothing']\",'where':'@true'}}        | BadRequest | must be an array",
            "{'type':'Select','inputs':{'from':'x','select':'@item()'}}                              | BadRequest | must be an array",
            "{'type':'ParseJson','inputs':{'content':\"@triggerBody()['nothing']\",'schema':{}}}     | BadRequest | content",
            "{'type':'ParseJson','inputs':{'content':'{oops','schema':{}}}                           | BadRequest | ",
            "{'type':'ParseJson','inputs':{'content':{'a':1},'schema':{'type':'object','properties':{'a':{'type':'string'}}}}} | BadRequest | schema validation failed",
            "{'type':'SetVariable','inputs':{'name':'never','value':1}}                              | BadRequest | never",
            "{'type':'Compose','inputs':\"@triggerBody()['missing']\"}                               | BadRequest | missing",
            "{'type':'NoSuchType','inputs':{}}                                                       | BadRequest | NoSuchType" })
    void misuse_failsTheAction(String action, String code, String reason) {
        ActionRun failed = one(action);

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.code()).isEqualTo(code);
        assertThat(failed.error().map(Failure::message).orElse("")).contains(reason == null ? "" : reason);
    }

    @Test
    void variables_haveTypes_startEmptyAndTakeWhatFits() {
        Run run = run(
                """
                        {'F':{'type':'InitializeVariable','inputs':{'variables':[{'name':'f','type':'float'},{'name':'s','type':'string'},{'name':'a','type':'array'}]},'runAfter':{}},
                         'IntoFloat':{'type':'SetVariable','inputs':{'name':'F','value':3},'runAfter':{'F':['Succeeded']}},
                         'NullText':{'type':'AppendToStringVariable','inputs':{'name':'s','value':"@triggerBody()['nothing']"},'runAfter':{'IntoFloat':['Succeeded']}},
                         'Text':{'type':'AppendToStringVariable','inputs':{'name':'s','value':'end'},'runAfter':{'NullText':['Succeeded']}},
                         'Element':{'type':'AppendToArrayVariable','inputs':{'name':'a','value':{'x':1}},'runAfter':{'Text':['Succeeded']}},
                         'All':{'type':'Compose','inputs':{'f':"@variables('f')",'s':"@variables('S')",'a':"@variables('a')"},'runAfter':{'Element':['Succeeded']}},
                         'Wrong':{'type':'SetVariable','inputs':{'name':'f','value':'text'},'runAfter':{'All':['Succeeded']}}}
                        """);

        assertThat(Trial.action(run, "All").orElseThrow().outputs()).hasToString("{\"f\":3,\"s\":\"end\",\"a\":[{\"x\":1}]}");
        assertThat(Trial.action(run, "Wrong").orElseThrow().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void until_failedTurn_doesNotStopIt_andTheLastOneCounts() {
        Run run = run(
                """
                        {'Init':{'type':'InitializeVariable','inputs':{'variables':[{'name':'n','type':'integer','value':-2}]},'runAfter':{}},
                         'Loop':{'type':'Until','expression':"@equals(variables('n'),2)",'limit':{'count':10},'runAfter':{'Init':['Succeeded']},'actions':{
                           'More':{'type':'IncrementVariable','inputs':{'name':'n'},'runAfter':{}},
                           'Divide':{'type':'Compose','inputs':"@div(4,variables('n'))",'runAfter':{'More':['Succeeded']}}}}}""");

        assertThat(Trial.action(run, "Loop").orElseThrow().iterations()).isEqualTo(4);
        assertThat(run.status()).isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void http_refusal_keepsItsOutputs_andIsNamedByItsStatus() {
        answers = json("{'http':{'https://api.example/x':{'status':404,'body':{'why':'gone'}}}}");
        ActionRun refused = one("{'type':'Http','inputs':{'method':'GET','uri':'https://api.example/x'}}");

        assertThat(refused.status()).isEqualTo(Status.FAILED);
        assertThat(refused.code()).isEqualTo("NotFound");
        assertThat(refused.outputs().at("/body/why").asText()).isEqualTo("gone");
        assertThat(refused.error()).isEmpty();
    }

    @Test
    void http_unknownHost_failsWithoutOutputs() {
        ActionRun silent = one(
                "{'type':'Http','inputs':{'method':'GET','uri':'https://nowhere.example','retryPolicy':{'type':'none'}}}");

        assertThat(silent.error().orElseThrow().code()).isEqualTo("UnresolvableHostName");
        assertThat(silent.outputs()).isNull();
    }

    @Test
    void connector_pagination_readsWholePagesAndGivesTheValues() {
        answers = json(
                """
                        {'shared_x':{'List':[{'body':{'value':[1,2],'@odata.nextLink':'https://x.example/2'}},{'body':{'value':[3,4],'@odata.nextLink':'https://x.example/3'}},{'body':{'value':[5]}}]}}""");
        ActionRun paged = one("{'type':'OpenApiConnection','runtimeConfiguration':{'paginationPolicy':{'minimumItemCount':3}},"
                + "'inputs':{'host':{'apiId':'/apis/shared_x','operationId':'List'},'parameters':{}}}");

        assertThat(paged.outputs().at("/body/value")).hasSize(4);
    }

    @Test
    void terminate_cancelled_endsTheRunSo_andCancelsWhatIsAround() {
        Run run = run("{'S':{'type':'Scope','actions':{'End':{'type':'Terminate','inputs':{'runStatus':'Cancelled'}}}}}");

        assertThat(run.status()).isEqualTo(Status.CANCELLED);
        assertThat(Trial.action(run, "End").orElseThrow().status()).isEqualTo(Status.SUCCEEDED);
        assertThat(Trial.action(run, "S").orElseThrow().status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void wait_untilAtime_takesThatLong() {
        one("{'type':'Wait','inputs':{'until':{'timestamp':'2026-03-05T00:00:00Z'}}}");

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
    }

    @Test
    void response_second_failsAsAlreadyDefined() {
        Run run = run(
                """
                        {'One':{'type':'Response','kind':'Http','inputs':{'statusCode':200,'body':1},'runAfter':{}},
                         'Two':{'type':'Response','kind':'Http','inputs':{'statusCode':200,'body':2},'runAfter':{'One':['Succeeded']}}}""");

        assertThat(run.response().orElseThrow().path("body").asInt()).isEqualTo(1);
        assertThat(Trial.action(run, "Two").orElseThrow().error().orElseThrow().code())
                .isEqualTo("ActionResponseAlreadyDefined");
    }
}

package dev.weir.workflow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.testsupport.Json;

/** The rules of the language that no example of a function shows: how strings are read, selected from, typed and compared. */
class LanguageRulesTest {

    private static final String SETUP = """
            {now: '2026-03-02T08:00:00Z', parameters: {Limit: 5}, variables: {list: [1, 2, 3], Text: 'abc'},
             triggerBody: {amount: 12, Nested: {Deep: 'x', deep: 'y'}, none: null, flag: true, text: 'hi', items: [{a: 1}, {a: 2}]},
             actions: {Get_it: {status: 'Succeeded', outputs: {statusCode: 200, body: {value: 7, 'body/literal': 8}}}}}""";

    private final Evaluator evaluator = new Evaluator();

    private JsonNode evaluate(String template) {
        return evaluator.evaluate(template, new SetupContext(Json.of(SETUP), Clock.systemUTC()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "@@triggerBody()                        | \"@triggerBody()\"",
            "@@{add(1,1)} and @{add(1,1)}           | \"@{add(1,1)} and @{add(1,1)}\"",
            "@                                      | \"@\"",
            "a@b.example                            | \"a@b.example\"",
            "@{add(1,1)}                            | \"2\"",
            "@add(1,1)                              | 2",
            "x@@{add(1,1)}y                         | \"x@{add(1,1)}y\"",
            "x@@y                                   | \"x@@y\"",
            "@{concat('}','{')}!                    | \"}{!\"",
            "@concat('it''s')                       | \"it's\"",
            "@{null}|\"\"", "@{true} @{false}       | \"True False\"",
            "@{3e1}                                 | \"30\"",
            "@{5.0}                                 | \"5\"",
            "@{createArray(5.0,true,null)}          | \"[5.0,true,null]\"" })
    void template_asWritten_isReadByTheRules(String template, String expected) {
        assertThat(evaluate(template)).hasToString(Json.of(expected).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "@ADD(INT('1'), 2)                                | 3",
            "@  add ( 1 , 2 )                                 | 3",
            "@not(@equals(1,2))                               | true",
            "@equals(TRUE, true)                              | true",
            "@triggerBody().AMOUNT                            | 12",
            "@triggerBody()['nested']['deep']                 | \"y\"",
            "@triggerBody()?['Nested']?['Deep']               | \"x\"",
            "@triggerBody()?['missing']                       | null",
            "@triggerBody()?['missing']?['more']              | null",
            "@triggerBody()?['none']?['more']                 | null",
            "@triggerBody()?['items']?[9]                     | null",
            "@triggerBody()['items'][sub(2,1)]['a']           | 2",
            "@outputs('get_it')?['body/value']                | 7",
            "@outputs('Get_it')?['body']?['body/literal']     | 8",
            "@parameters('LIMIT')                             | 5",
            "@variables('text')                               | \"abc\"" })
    void selection_andNames_followTheRules(String expression, String expected) {
        assertThat(evaluator.equal(evaluate(expression), Json.of(expected))).as(evaluate(expression).toString()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "@triggerBody()['missing']                        | doesn't exist",
            "@triggerBody()?['missing']['more']               | cannot be",
            "@triggerBody()?['text']?['more']                 | cannot be selected",
            "@triggerBody()?['amount']?['more']               | cannot be selected",
            "@triggerBody()?['items']?['a']                   | cannot be selected",
            "@triggerBody()['items'][9]                       | index",
            "@add('1', 2)                                     | add",
            "@add(true, 2)                                    | add",
            "@greater('10', 9)                                | greater",
            "@and(1, true)                                    | and",
            "@if('true', 1, 2)                                | if",
            "@add(9223372036854775807, 1)                     | add",
            "@nosuch(1)                                       | nosuch",
            "@add(1)                                          | add",
            "@add(1,2                                         | expression",
            "@f(1)(2)                                         | expression",
            "@concat(\"a\")                                   | expression",
            "@9223372036854775808                             | 9223372036854775808",
            "@variables('unknown')                            | unknown",
            "@actions('unknown')                              | unknown" })
    void misuse_ofTheLanguage_isAnErrorThatNamesIt(String expression, String reason) {
        assertThatExceptionOfType(EvaluationException.class).isThrownBy(() -> evaluate(expression))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "@div(10, 4) | Integer", "@div(10.0, 4) | Float", "@add(1, 2) | Integer", "@add(1, 2.0) | Float",
            "@add(decimal('1'), 2) | Decimal", "@mul(2, 2) | Integer", "@1e2 | Float", "@-5 | Integer", "@+.5 | Float",
            "@int('7') | Integer", "@float('7') | Float", "@length('abc') | Integer", "@null | Null", "@true | Boolean",
            "@json('{}') | Object", "@createArray(1) | Array", "@'x' | String" })
    void number_andOtherKinds_areAsTheRulesSay(String expression, String kind) {
        assertThat(ValueKind.of(evaluate(expression))).hasToString(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "@equals(1, 1.0) | true", "@equals('a', 'A') | false", "@equals(null, '') | false", "@equals(null, null) | true",
            "@equals('1', 1) | false", "@less('a', 'B') | true", "@greater('b', 'A') | true", "@contains('Abc', 'a') | false",
            "@startsWith('Abc', 'a') | true", "@endsWith('abC', 'c') | true", "@indexOf('Abc', 'a') | 0",
            "@contains(json('{\"Key\":1}'), 'key') | true", "@contains(createArray('A'), 'a') | false",
            "@replace('Aa', 'a', 'b') | Ab", "@first(split('aXbxc', 'x')) | aXb" })
    void comparison_mindsCaseWhereTheRulesSaySo(String expression, String expected) {
        assertThat(evaluate(expression).asText()).isEqualTo(expected);
    }

    @Test
    void laziness_leavesUntakenArgumentsAlone() {
        assertThat(evaluate("@if(true, 1, nosuch())").asInt()).isEqualTo(1);
        assertThat(evaluate("@and(false, nosuch())").asBoolean()).isFalse();
        assertThat(evaluate("@or(true, nosuch())").asBoolean()).isTrue();
        assertThat(evaluate("@coalesce(1, nosuch())").asInt()).isEqualTo(1);
    }

    @Test
    void object_keysAreTemplatesToo_andNullsStay() {
        JsonNode evaluated = evaluator.evaluate(Json.of("""
                {'@@odata.type': 1, "@{concat('a','b')}": "@triggerBody()?['missing']", plain: [true, '@add(1,1)']}"""),
                new SetupContext(Json.of(SETUP), Clock.systemUTC()));
        assertThat(evaluated).hasToString("{\"@odata.type\":1,\"ab\":null,\"plain\":[true,2]}");
    }
}

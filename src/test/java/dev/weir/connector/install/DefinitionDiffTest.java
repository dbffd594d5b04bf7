package dev.weir.connector.install;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

class DefinitionDiffTest {

    private static final String BEFORE = """
            paths:
              /things:
                post:
                  operationId: CreateThing
                  parameters:
                    - {name: mode, in: query, type: string}
                    - {name: body, in: body, schema: {type: object, required: [name], properties: {name: {type: string}, size: {type: integer}}}}
                  responses: {"201": {schema: {$ref: "#/definitions/Thing"}}}
            definitions:
              Thing: {type: object, properties: {id: {type: string}}}
            """;

    private static JsonNode yaml(String text) throws Exception {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }

    @Test
    void of_sameDefinitionBehindGateway_isNothing() throws Exception {
        String behind = BEFORE.replace("/things", "/{connectionId}/things").replace("parameters:\n",
                "parameters:\n        - {name: connectionId, in: path, type: string, required: true}\n");

        assertThat(DefinitionDiff.of(yaml(behind), yaml(BEFORE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CreateThing|MakeThing|CreateThing|REMOVED",
            "{name: mode, in: query, type: string}|{name: mode, in: query, type: integer}|CreateThing mode|TYPE_CHANGED",
            "{name: mode, in: query, type: string}|{name: other, in: query, type: string}|CreateThing mode|REMOVED",
            "required: [name]|required: [name, size]|CreateThing /size|NOW_REQUIRED",
            "{id: {type: string}}|{id: {type: integer}}|CreateThing → /id|TYPE_CHANGED",
            "{id: {type: string}}|{key: {type: string}}|CreateThing → /id|REMOVED" })
    void of_breakingChange_isNamed(String old, String current, String place, DefinitionChange.Kind kind) throws Exception {
        assertThat(DefinitionDiff.of(yaml(BEFORE), yaml(BEFORE.replace(old, current))))
                .contains(new DefinitionChange(place, kind, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "size: {type: integer}|size: {type: integer}, more: {type: string}",
            "{id: {type: string}}|{id: {type: string}, more: {type: string}}", "required: [name]|required: []" })
    void of_addition_breaksNothing(String old, String current) throws Exception {
        assertThat(DefinitionDiff.of(yaml(BEFORE), yaml(BEFORE.replace(old, current)))).noneMatch(DefinitionChange::breaking);
    }
}

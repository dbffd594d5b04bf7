package dev.weir.workflow.check;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.definition.Definition;

/** Checks definitions against the language and the service's limits. */
public final class DefinitionCheck {

    private DefinitionCheck() {
    }

    /** Everything found wrong in a definition, in no particular order; empty for a sound one. Never fails. */
    public static List<Finding> check(Definition definition) {
        Findings findings = new Findings();
        new ShapeCheck(findings).check(definition);
        new LimitCheck(findings).check(definition);
        new OrderCheck(findings).check(definition);
        new BlockCheck(findings).check(definition);
        new VariableCheck(findings).check(definition);
        new ExpressionCheck(findings).check(definition);
        return findings.all();
    }

    /** As {@link #check(Definition)}, reading the definition first. */
    public static List<Finding> check(JsonNode definition) {
        return check(Definition.read(definition));
    }
}

package dev.weir.workflow.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A condition written as a tree: {@code {"not": {"equals": ["@item()", 1]}}}. Each object with one member calls the
 * function of that name with the operands; every other operand is a template.
 */
record ConditionTree(Evaluator evaluator, Evaluation evaluation) {

    private static final int DEEPEST = 100;

    JsonNode value(JsonNode tree, int depth) {
        if (depth > DEEPEST) {
            throw new EvaluationException("The condition is nested deeper than the permitted '" + DEEPEST + "' levels.");
        }
        if (!tree.isObject()) {
            if (tree.isArray()) {
                throw new EvaluationException("The condition is not valid: an array is not allowed as an operand.");
            }
            return evaluator.evaluate(tree, evaluation, depth);
        }
        if (tree.size() != 1) {
            throw new EvaluationException(
                    "The condition is not valid: it must have exactly one function, and has '" + tree.size()
                            + "'.");
        }
        String function = tree.fieldNames().next();
        JsonNode operands = tree.get(function);
        List<Supplier<JsonNode>> arguments = new ArrayList<>();
        if (operands.isArray()) {
            operands.forEach(operand -> arguments.add(() -> value(operand, depth + 1)));
        } else {
            arguments.add(() -> value(operands, depth + 1));
        }
        return evaluation.call(function, arguments);
    }
}

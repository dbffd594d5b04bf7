package dev.weir.workflow.evaluate;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.expression.Expression;
import dev.weir.workflow.expression.ExpressionSyntaxException;
import dev.weir.workflow.expression.Template;

/**
 * Evaluates the strings of a definition. Safe for use by many threads; remembers what it parsed.
 * <p>
 * Values are JSON nodes: long, double and decimal nodes are the language's Integer, Float and Decimal. Results may share
 * parts with what the context answered, and are not to be changed.
 */
public final class Evaluator {

    private final Limits limits;
    private final TemplateCache templates = new TemplateCache();

    public Evaluator() {
        this(Limits.DEFAULT);
    }

    public Evaluator(Limits limits) {
        this.limits = limits;
    }

    /**
     * Evaluates any piece of a definition: strings as templates, keys of objects too; everything else stays as it is.
     *
     * @throws EvaluationException if an expression fails, does not parse, or exceeds the limits
     */
    public JsonNode evaluate(JsonNode template, EvaluationContext context) {
        Evaluation evaluation = new Evaluation(context, new Budget(limits));
        JsonNode value = evaluate(template, evaluation, 1);
        evaluation.budget().measure(value);
        return value;
    }

    /** Evaluates one string of a definition. */
    public JsonNode evaluate(String template, EvaluationContext context) {
        return evaluate(Values.of(template), context);
    }

    /** Evaluates an expression that was already parsed. */
    public JsonNode evaluate(Expression expression, EvaluationContext context) {
        Evaluation evaluation = new Evaluation(context, new Budget(limits));
        JsonNode value = evaluation.value(expression);
        evaluation.budget().measure(value);
        return value;
    }

    /**
     * Decides a condition: a string expression, or a tree such as {@code {"and": [{"greater": ["@item()", 5]}]}}.
     *
     * @throws EvaluationException if it fails, or its value is no boolean
     */
    public boolean test(JsonNode condition, EvaluationContext context) {
        JsonNode result = new ConditionTree(this, new Evaluation(context, new Budget(limits))).value(condition, 1);
        if (!result.isBoolean()) {
            throw new EvaluationException("The result of the evaluation of the condition is not valid. It is of type '"
                    + ValueKind.of(result) + "' but is expected to be a value of type 'Boolean'.");
        }
        return result.booleanValue();
    }

    /** A value in the text form that interpolation gives it. */
    public String text(JsonNode value) {
        return TextForm.of(value, new Budget(limits));
    }

    /** Whether two values are equal as {@code equals()} sees it. */
    public boolean equal(JsonNode left, JsonNode right) {
        return new Equality(new Budget(limits)).test(left, right);
    }

    JsonNode evaluate(JsonNode template, Evaluation evaluation, int depth) {
        if (template.isTextual()) {
            return string(template, evaluation);
        }
        if (!template.isContainerNode() || template.isEmpty()) {
            return template;
        }
        evaluation.budget().depth(depth);
        return template.isArray() ? array(template, evaluation, depth) : object(template, evaluation, depth);
    }

    private JsonNode string(JsonNode template, Evaluation evaluation) {
        String text = template.textValue();
        if (text.indexOf('@') < 0) {
            return template;
        }
        try {
            return evaluation.value(templates.get(text));
        } catch (ExpressionSyntaxException unreadable) {
            throw new EvaluationException(unreadable.getMessage(), unreadable);
        }
    }

    private JsonNode array(JsonNode template, Evaluation evaluation, int depth) {
        ArrayNode array = Values.array();
        for (JsonNode element : template) {
            evaluation.budget().step();
            array.add(evaluate(element, evaluation, depth + 1));
        }
        return array;
    }

    private JsonNode object(JsonNode template, Evaluation evaluation, int depth) {
        ObjectNode object = Values.object();
        for (Map.Entry<String, JsonNode> field : template.properties()) {
            evaluation.budget().step();
            JsonNode key = evaluate(Values.of(field.getKey()), evaluation, depth);
            object.set(TextForm.of(key, evaluation.budget()), evaluate(field.getValue(), evaluation, depth + 1));
        }
        return object;
    }

    /** Parses a string, or remembers having done so. */
    Template template(String text) {
        return templates.get(text);
    }
}

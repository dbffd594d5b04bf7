package dev.weir.workflow.evaluate;

import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.format.Culture;

/** One call of a function: its arguments, evaluated when first asked for, and the demands functions put to them. */
final class Call {

    private static final String[] ORDINALS = { "first", "second", "third", "fourth", "fifth" };

    private final Function function;
    private final List<Supplier<JsonNode>> arguments;
    private final JsonNode[] values;
    private final Evaluation evaluation;

    Call(Function function, List<Supplier<JsonNode>> arguments, Evaluation evaluation) {
        this.function = function;
        this.arguments = arguments;
        this.values = new JsonNode[arguments.size()];
        this.evaluation = evaluation;
    }

    JsonNode result() {
        if (!function.takes(size())) {
            throw error(function.arity() + ". The function was invoked with '" + size() + "' parameter(s)");
        }
        if (!function.lazy()) {
            for (int i = 0; i < size(); i++) {
                value(i);
            }
        }
        return function.body().apply(this);
    }

    int size() {
        return values.length;
    }

    boolean has(int index) {
        return index < size();
    }

    JsonNode value(int index) {
        if (values[index] == null) {
            values[index] = arguments.get(index).get();
        }
        return values[index];
    }

    ValueKind kind(int index) {
        return ValueKind.of(value(index));
    }

    EvaluationContext context() {
        return evaluation.context();
    }

    Budget budget() {
        return evaluation.budget();
    }

    /** An argument that must be text. */
    String text(int index) {
        return require(index, value(index).isTextual(), "a string").textValue();
    }

    /** An argument that may be absent, and must be text if it is there. */
    String text(int index, String absent) {
        return has(index) ? text(index) : absent;
    }

    /** An argument of any kind, in its text form. */
    String written(int index) {
        return TextForm.of(value(index), budget());
    }

    long integer(int index) {
        return require(index, kind(index) == ValueKind.INTEGER, "an integer").longValue();
    }

    /** An integer that fits a count or an index. */
    int count(int index) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, integer(index)));
    }

    JsonNode number(int index) {
        return require(index, kind(index).isNumber(), "an integer, a float or a decimal number");
    }

    JsonNode array(int index) {
        return require(index, value(index).isArray(), "an array");
    }

    JsonNode object(int index) {
        return require(index, value(index).isObject(), "an object");
    }

    Culture culture(int index) {
        String name = text(index, "");
        return Culture.named(name).orElseThrow(() -> new EvaluationException("In the template language function '" + name()
                + "', the value provided for the locale '" + name + "' was not valid" + usage()));
    }

    String name() {
        return function.name();
    }

    JsonNode require(int index, boolean holds, String wanted) {
        if (!holds) {
            throw unfit(index, "to be " + wanted);
        }
        return values[index];
    }

    /**
     * An argument of a wrong kind: {@code expects its first parameter to be a string. The provided value is of type 'Null'.}
     */
    EvaluationException unfit(int index, String wanted) {
        String which = function.most() == 1 ? "parameter" : ORDINALS[Math.min(index, ORDINALS.length - 1)] + " parameter";
        return error("expects its " + which + " " + wanted + ". The provided value is of type '" + kind(index) + "'");
    }

    /** The value of an argument has the right kind but cannot be used. */
    EvaluationException inconvertible() {
        return error("was invoked with a parameter that is not valid. The value cannot be converted to the target type");
    }

    EvaluationException error(String what) {
        return new EvaluationException("The template language function '" + name() + "' " + what + usage());
    }

    EvaluationException notHere() {
        return new EvaluationException("The template function '" + name() + "' is not expected at this location" + usage());
    }

    private String usage() {
        return ". Please see https://aka.ms/logicexpressions#" + name() + " for usage details.";
    }
}

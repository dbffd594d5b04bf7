package dev.weir.workflow.evaluate;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.expression.Expression;
import dev.weir.workflow.expression.FunctionCall;
import dev.weir.workflow.expression.Interpolation;
import dev.weir.workflow.expression.Literal;
import dev.weir.workflow.expression.PlainText;
import dev.weir.workflow.expression.Selection;
import dev.weir.workflow.expression.Template;
import dev.weir.workflow.expression.WholeExpression;

/** One evaluation: a context, and what is left of the limits. */
record Evaluation(EvaluationContext context, Budget budget) {

    JsonNode value(Template template) {
        if (template instanceof WholeExpression whole) {
            return value(whole.expression());
        }
        if (template instanceof PlainText plain) {
            return Values.of(plain.text());
        }
        TextForm text = new TextForm(budget);
        for (Interpolation.Part part : ((Interpolation) template).parts()) {
            if (part instanceof Interpolation.Embedded embedded) {
                text.append(value(embedded.expression()));
            } else {
                text.append(((PlainText) part).text());
            }
        }
        return Values.of(text.toString());
    }

    JsonNode value(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.value();
        }
        try {
            return expression instanceof Selection selection ? select(selection) : call((FunctionCall) expression);
        } catch (EvaluationException failure) {
            throw failure.at(expression.span());
        }
    }

    private JsonNode select(Selection selection) {
        JsonNode value = value(selection.target());
        for (int at = 0; at < selection.selectors().size(); at++) {
            budget.step();
            var selector = selection.selectors().get(at);
            value = new MemberAccess(selection, at).of(value, value(selector.key()));
        }
        return value;
    }

    private JsonNode call(FunctionCall call) {
        List<Supplier<JsonNode>> arguments = call.arguments().stream()
                .map(argument -> (Supplier<JsonNode>) () -> value(argument)).toList();
        return call(call.name(), arguments);
    }

    /** Calls a function with arguments that are evaluated when it asks for them. */
    JsonNode call(String name, List<Supplier<JsonNode>> arguments) {
        budget.step();
        Function function = FunctionTable.find(name);
        if (function == null) {
            throw new EvaluationException("The template function '" + name + "' is not defined or not valid.");
        }
        try {
            JsonNode result = new Call(function, arguments, this).result();
            if (function.category() != Function.Category.WORKFLOW) {
                budget.result(result);
            }
            return result;
        } catch (ArithmeticException overflow) {
            throw new EvaluationException("The template language function '" + function.name()
                    + "' failed: the result is too large or too small for its type.", overflow);
        } catch (DateTimeException | IllegalArgumentException refused) {
            throw new EvaluationException(
                    "The template language function '" + function.name() + "' failed: " + refused.getMessage(), refused);
        }
    }
}

package dev.weir.workflow.evaluate;

import java.util.Collection;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A function of the language.
 *
 * @param name as documented; matched ignoring case
 * @param least fewest arguments it takes
 * @param most most arguments it takes; {@link Integer#MAX_VALUE} for any number
 * @param lazy whether arguments are evaluated only when it asks for them
 */
public record Function(String name, Category category, int least, int most, boolean lazy, Body body) {

    /** The groups of the documentation. */
    public enum Category {
        STRING,
        COLLECTION,
        LOGICAL,
        CONVERSION,
        MATH,
        DATETIME,
        WORKFLOW,
        URI,
        MANIPULATION
    }

    /** What a function does with one call. */
    @FunctionalInterface
    interface Body {
        JsonNode apply(Call call);
    }

    /** The function of that name, ignoring case; empty if the language has none. */
    public static Optional<Function> named(String name) {
        return Optional.ofNullable(FunctionTable.find(name));
    }

    /** All functions. */
    public static Collection<Function> all() {
        return FunctionTable.all();
    }

    /** Whether it may be called with so many arguments. */
    public boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    /** How many arguments it takes, as error messages say it. */
    public String arity() {
        if (most == 0) {
            return "must not have any parameters";
        }
        if (most == Integer.MAX_VALUE) {
            return least == 1 ? "expects a comma separated list of parameters"
                    : "expects at least " + least + " parameters";
        }
        if (least == most) {
            return "expects " + (least == 1 ? "one parameter" : least + " parameters");
        }
        return "expects " + least + " to " + most + " parameters";
    }
}

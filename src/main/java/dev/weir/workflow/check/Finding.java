package dev.weir.workflow.check;

import dev.weir.workflow.definition.Place;

/**
 * Something wrong in a definition.
 *
 * @param place where, as a JSON pointer into the definition
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Finding(Rule rule, Place place, String message, String remedy) {

    public boolean isError() {
        return rule.severity() == Rule.Severity.ERROR;
    }
}

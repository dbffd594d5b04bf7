package dev.weir.connector.check;

/**
 * One rule a connector must keep.
 *
 * @param id Microsoft's name of the rule where it has one
 * @param severity what breaking it leads to
 * @param remedy what to do about it, in one sentence
 */
public record Rule(String id, Severity severity, String remedy) {

    static Rule error(String id, String remedy) {
        return new Rule(id, Severity.ERROR, remedy);
    }

    static Rule warning(String id, String remedy) {
        return new Rule(id, Severity.WARNING, remedy);
    }
}

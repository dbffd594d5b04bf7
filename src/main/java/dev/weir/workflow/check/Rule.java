package dev.weir.workflow.check;

import java.util.Locale;

/** What is checked. The id of a rule is stable; reports and suppressions use it. */
public enum Rule {

    SHAPE(Severity.ERROR, "The JSON has the shape of a definition"),
    TRIGGER_COUNT(Severity.ERROR, "A flow has exactly one trigger"),
    UNKNOWN_TYPE(Severity.ERROR, "Types of triggers and actions are known"),
    NAME(Severity.ERROR, "Names are unique and not too long"),
    LIMIT(Severity.ERROR, "The definition keeps the service's limits"),
    RUN_AFTER_UNKNOWN(Severity.ERROR, "Actions run after actions of their own group"),
    RUN_AFTER_CYCLE(Severity.ERROR, "Actions do not wait for each other in a circle"),
    RUN_AFTER_STATUS(Severity.ERROR, "Actions run after known statuses"),
    EXPRESSION_SYNTAX(Severity.ERROR, "Expressions parse"),
    UNKNOWN_FUNCTION(Severity.ERROR, "Expressions call functions that exist"),
    FUNCTION_ARGUMENTS(Severity.ERROR, "Functions get as many arguments as they take"),
    REFERENCE_NAME(Severity.ERROR, "Reference functions name what they refer to as literal text"),
    UNKNOWN_ACTION(Severity.ERROR, "Expressions refer to actions that exist"),
    ACTION_NOT_BEFORE(Severity.ERROR, "Expressions refer to actions that have run by then"),
    UNKNOWN_VARIABLE(Severity.ERROR, "Variables are initialized"),
    VARIABLE(Severity.ERROR, "Variables are initialized once, at the top, with a known type"),
    UNKNOWN_PARAMETER(Severity.ERROR, "Parameters are declared"),
    UNUSED_PARAMETER(Severity.WARNING, "Declared parameters are used"),
    UNKNOWN_LOOP(Severity.ERROR, "Loop elements are read inside their loop"),
    LOOP(Severity.ERROR, "Loops have sound limits and hold nothing they must not"),
    CONDITION(Severity.ERROR, "Blocks have the expression they decide by"),
    CONNECTOR(Severity.ERROR, "Connector calls name connector, connection and operation");

    /** How bad it is. */
    public enum Severity {
        /** The service refuses the definition, or a run fails. */
        ERROR,
        /** It works, and is most likely not meant. */
        WARNING
    }

    private final Severity severity;
    private final String title;

    Rule(Severity severity, String title) {
        this.severity = severity;
        this.title = title;
    }

    /** Its id, such as {@code run-after-cycle}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** The rule in one sentence, as the state that is wanted. */
    public String title() {
        return title;
    }
}

package dev.weir.catalog;

import java.util.Locale;
import java.util.Set;

/** What kind of answer a parameter takes. */
public enum ParameterType {

    TEXT,
    LONGTEXT,
    EMAIL,
    URL,
    NUMBER,
    INTEGER,
    BOOLEAN,
    DATE,
    CHOICE,
    JSON;

    /** The word in template.yaml. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The parameter types of the workflow language that can hold the answer, in lower case. */
    public Set<String> workflowTypes() {
        return switch (this) {
            case NUMBER -> Set.of("float", "number");
            case INTEGER -> Set.of("int", "integer", "float");
            case JSON -> Set.of("object", "array", "secureobject");
            case BOOLEAN -> Set.of("bool", "boolean");
            default -> Set.of("string", "securestring");
        };
    }
}

package dev.weir.catalog;

import java.util.Locale;

/** What can be wrong in a catalog. The names are also the rule ids of reports, so they never change. */
public enum FaultKind {

    /** A file that cannot be read at all: not YAML, not JSON, too large, too deep, wrong encoding. */
    UNREADABLE("Files can be read"),
    /** A file that is not where or what it should be. */
    FILES("A template has the files it needs and no others"),
    /** template.yaml or a translation says something it may not, or not what it must. */
    STRUCTURE("Descriptors follow the schema"),
    /** The definition is no flow as the workflow language wants it. */
    DEFINITION("Definitions are flows"),
    /** The descriptor's connectors are not those of the definition. */
    CONNECTORS("Connectors are those that the definition uses"),
    /** Parameters that are unused, undeclared or cannot take their values. */
    PARAMETERS("Parameters are declared, typed and used"),
    /** A parameter that the flow never looks at. */
    UNUSED(false, "Declared parameters are used"),
    /** A context path that leads nowhere. */
    CONTEXT("Context paths lead to something"),
    /** The stated trigger is not the definition's. */
    TRIGGER("The stated trigger is that of the definition"),
    /** The stated licence class is not the true one. */
    LICENCE("The stated licence class is true"),
    /** Something that gives access and must never be in a file. */
    SECRET("No secrets"),
    /** A person's address. */
    PERSONAL_DATA("No personal data"),
    /** An id of one tenant, environment or person, which means nothing in another. */
    FOREIGN_ID("No ids of one tenant"),
    /** Content that changed although its version did not. */
    VERSION("Changed content has a new version"),
    /** A text that has no translation; the English one is shown instead. */
    TRANSLATION(false, "Texts are translated"),
    /** No icon; a plain one is shown instead. */
    ICON(false, "Templates have an icon"),
    /** Something that works but is better otherwise. */
    ADVICE(false, "Templates follow good practice");

    private final boolean serious;
    private final String title;

    FaultKind(String title) {
        this(true, title);
    }

    FaultKind(boolean serious, String title) {
        this.serious = serious;
        this.title = title;
    }

    /** Whether a template with such a fault must not be served. */
    public boolean isSerious() {
        return serious;
    }

    /** What should hold, as a heading. */
    public String title() {
        return title;
    }

    /** The name in reports, such as {@code foreign-id}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

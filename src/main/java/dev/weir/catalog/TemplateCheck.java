package dev.weir.catalog;

/** Looks for one kind of fault in a template's files. It passes over what it cannot judge because another part is broken. */
@FunctionalInterface
public interface TemplateCheck {

    /** Adds what is wrong. */
    void check(TemplateSource source, Faults faults);

    /**
     * Whether a template that was found sound still is, its files being the same. Checks that look at nothing but the files say
     * so without looking.
     */
    default boolean stillHolds(Template template) {
        return true;
    }
}

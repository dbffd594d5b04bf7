package dev.weir.web;

import java.util.Locale;

/**
 * A feature's page as the customer admin's or the operator's console lists it. Features contribute beans of this type, so
 * that the consoles need to know none of them.
 */
public interface ConsoleEntry {

    /** Whose console lists the page: {@link dev.weir.identity.Role#ADMIN} or {@link dev.weir.identity.Role#OPERATOR}. */
    String role();

    /** Where the entry stands among the others; lower comes first. */
    int rank();

    /** The path of the page. */
    String href();

    /**
     * What the page is called.
     *
     * @param language the reader's language; {@link Bundles#in} finds the words
     */
    String title(Locale language);

    /** One sentence on what the reader does there. */
    String description(Locale language);
}

package dev.weir.web;

import java.util.Locale;
import java.util.function.Function;

/**
 * A feature's page as the customer admin's or the operator's console lists it. Features contribute beans of this type, so
 * that the consoles need to know none of them.
 */
public abstract class ConsoleEntry {

    private final String role;
    private final int rank;
    private final String href;
    private final Function<Locale, String> title;
    private final Function<Locale, String> description;

    /**
     * An entry whose words are in a message bundle.
     *
     * @param role whose console lists the page: {@link dev.weir.identity.Role#ADMIN} or {@link dev.weir.identity.Role#OPERATOR}
     * @param rank where the entry stands among the others; lower comes first
     * @param href the path of the page
     * @param title what the page is called
     * @param description one sentence on what the reader does there
     */
    protected <M> ConsoleEntry(String role, int rank, String href, Class<M> words, Function<M, String> title,
            Function<M, String> description) {
        this.role = role;
        this.rank = rank;
        this.href = href;
        this.title = language -> title.apply(Bundles.in(language, words));
        this.description = language -> description.apply(Bundles.in(language, words));
    }

    public String role() {
        return role;
    }

    public int rank() {
        return rank;
    }

    public String href() {
        return href;
    }

    /** What the page is called, in the reader's language. */
    public String title(Locale language) {
        return title.apply(language);
    }

    /** One sentence on what the reader does there, in the reader's language. */
    public String description(Locale language) {
        return description.apply(language);
    }
}

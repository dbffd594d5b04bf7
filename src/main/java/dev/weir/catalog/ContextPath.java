package dev.weir.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a value comes from when a template is used: from the record on the screen, the signed-in person, their tenant or the
 * ISV. Written {@code record.amount}, {@code user.email}, {@code tenant.id}, {@code isv.name}.
 *
 * @param root what is asked
 * @param property which of its values
 */
public record ContextPath(Root root, String property) {

    /** What can be asked for a value. */
    public enum Root {
        /** The record on the screen: its fields by name, and these. */
        RECORD("id", "title", "type", "url"),
        /** The signed-in person. */
        USER("id", "name", "email", "language"),
        /** The tenant of the signed-in person. */
        TENANT("id", "name"),
        /** The ISV whose product this is. */
        ISV("name", "url", "supportUrl");

        private final List<String> properties;

        Root(String... properties) {
            this.properties = List.of(properties);
        }

        /** The values that are always there. */
        public List<String> properties() {
            return properties;
        }

        /** The word before the dot. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a path; empty when it starts with no known root or is not written with one dot. */
    public static Optional<ContextPath> parse(String text) {
        int dot = text.indexOf('.');
        for (Root root : Root.values()) {
            if (dot > 0 && dot < text.length() - 1 && root.word().equals(text.substring(0, dot))) {
                return Optional.of(new ContextPath(root, text.substring(dot + 1)));
            }
        }
        return Optional.empty();
    }

    /** Whether the value is one of those that are always there, not a field of a record. */
    public boolean isAlwaysThere() {
        return root.properties().contains(property);
    }

    @Override
    public String toString() {
        return root.word() + "." + property;
    }
}

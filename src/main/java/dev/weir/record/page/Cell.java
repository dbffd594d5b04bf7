package dev.weir.record.page;

import dev.weir.record.Field;
import dev.weir.record.FieldType;
import dev.weir.record.RecordPath;
import dev.weir.record.RecordTypes;

/**
 * A value on a page.
 *
 * @param text the value as people read it, empty for none
 * @param href where it leads, or null
 * @param style the class for its place in a table, or null
 * @param lines whether its line breaks are kept
 */
record Cell(String title, String text, String href, String style, boolean lines) {

    public boolean empty() {
        return text.isEmpty();
    }

    static Cell of(Field field, Object value, ValueText text, Labels labels, RecordTypes types) {
        String shown = field.type() == FieldType.REFERENCE && value != null ? labels.of(field, (String) value)
                : text.of(field, value);
        return new Cell(text.of(field.title()), shown, href(field, value, labels, types), style(field.type()),
                field.type() == FieldType.MULTILINE);
    }

    /** The class that lets numbers end below one another and keeps dates on one line. */
    static String style(FieldType type) {
        return switch (type) {
            case INTEGER, DECIMAL -> "text-end";
            case DATE, PHONE -> "text-nowrap";
            default -> null;
        };
    }

    private static String href(Field field, Object value, Labels labels, RecordTypes types) {
        if (value == null || value.equals("")) {
            return null;
        }
        String word = value.toString();
        return switch (field.type()) {
            case REFERENCE -> labels.knows(field, word) ? RecordPath.of(types.get(field.target().orElseThrow()), word) : null;
            case EMAIL -> "mailto:" + RecordPath.encoded(word).replace("%40", "@");
            case PHONE -> "tel:" + word.replaceAll("[^+0-9]", "");
            case URL -> word.startsWith("https://") || word.startsWith("http://") ? word : null;
            default -> null;
        };
    }
}

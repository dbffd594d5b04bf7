package dev.weir.record;

/** What happened to one field: its values before and after, null for empty. */
public record FieldChange(String field, Object before, Object after) {
}

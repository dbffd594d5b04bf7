package dev.weir.record;

/** One value of a choice field, and what people read for it. */
public record Choice(String value, LocalizedText title) {
}

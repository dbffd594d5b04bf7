package dev.weir.workflow.definition;

/** Something in a definition that does not have the shape the language asks for, and was passed over in reading. */
public record Misfit(Place place, String message) {
}

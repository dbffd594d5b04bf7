package dev.weir.workflow.definition;

/** Something in a definition that does not have the shape the language asks for, and was passed over in reading. */
public record Misfit(Kind kind, Place place, String message) {

    /** What kind of thing it is. */
    public enum Kind {
        /** JSON of another shape. */
        SHAPE,
        /** A status nobody can run after. */
        STATUS
    }

    static Misfit shape(Place place, String message) {
        return new Misfit(Kind.SHAPE, place, message);
    }
}

package dev.weir.workflow.definition;

/**
 * A place in a definition.
 *
 * @param pointer as a JSON pointer (RFC 6901); empty for the definition itself
 */
public record Place(String pointer) {

    public static final Place ROOT = new Place("");

    /** The member of that name in the object here. */
    public Place member(String name) {
        return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** The element of that index in the array here. */
    public Place element(int index) {
        return new Place(pointer + "/" + index);
    }

    @Override
    public String toString() {
        return pointer;
    }
}

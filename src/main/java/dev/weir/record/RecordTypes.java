package dev.weir.record;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * All kinds of records of the ISV's product, in the order in which they are declared.
 *
 * @param file the file that declares them, for messages
 */
public record RecordTypes(String file, List<RecordType> all) {

    public RecordTypes {
        all = List.copyOf(all);
    }

    public Optional<RecordType> find(String id) {
        return all.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /** A type that is known to exist, such as the target of a reference. */
    public RecordType get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No record type " + id + " in " + file));
    }
}

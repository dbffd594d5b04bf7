package dev.weir.record;

import java.util.Optional;

import io.quarkus.qute.TemplateInstance;

/**
 * What another feature shows on the page of a record, such as its flows. Features contribute beans of this type, so that
 * records need to know none of them. A panel that fails is replaced by a sentence; the page stays.
 */
public interface RecordPanel {

    /** Where on the page a panel stands. */
    enum Place {
        /** Among the buttons beside the title, such as a menu. */
        ACTIONS,
        /** In the column beside the fields. */
        SIDE
    }

    Place place();

    /** Where the panel stands among those of the same place; lower comes first. */
    int rank();

    /** The panel for the reader of the page, or empty when there is nothing to show for this record. */
    Optional<TemplateInstance> render(StoredRecord record);
}

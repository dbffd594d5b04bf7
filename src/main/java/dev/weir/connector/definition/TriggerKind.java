package dev.weir.connector.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import dev.weir.record.RecordEvent;
import dev.weir.record.RecordType;

/** What can happen to a record that starts a flow. */
public enum TriggerKind {

    CREATED,
    CHANGED,
    DELETED;

    /** The kind's word in addresses and notifications. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String pascal() {
        return Names.pascal(word());
    }

    /** Whether this can happen to records of a type within Weir. */
    public boolean fits(RecordType type) {
        return switch (this) {
            case CREATED -> type.creatable();
            case CHANGED -> type.editable() || !type.actions().isEmpty();
            case DELETED -> type.deletable();
        };
    }

    public boolean isOf(RecordEvent event) {
        return event.kind().name().equals(name());
    }

    public static Optional<TriggerKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}

package dev.weir.connector.action;

import java.util.Map;

import dev.weir.record.StoredRecord;

/**
 * An action that a Java bean of the ISV's does. {@code bean: scale} in {@code record-types.yaml} means the bean of this type
 * that is named {@code scale} with {@link jakarta.inject.Named}.
 */
public interface RecordAction {

    /**
     * Does it.
     *
     * @param tenantId whose record it is
     * @param record the record as it stands
     * @param input the checked input, by name
     * @return the output, by name, in the types that the declaration gives its fields
     */
    Map<String, Object> run(String tenantId, StoredRecord record, Map<String, Object> input);
}

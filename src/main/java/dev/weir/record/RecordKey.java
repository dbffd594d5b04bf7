package dev.weir.record;

import java.util.Optional;

/**
 * How the records of a type are told apart.
 *
 * @param column the table's primary key
 * @param prefix what stands before the number when the key is made from a sequence
 * @param sequence the database sequence that new keys are numbered by; without one the database or the person gives the key
 */
public record RecordKey(String column, String prefix, Optional<String> sequence) {
}

package dev.weir.connector.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A problem document as RFC 9457 describes it.
 *
 * @param title what kind of problem it is
 * @param detail what is wrong this time and what to do
 * @param errors the values at fault, by field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ApiProblem(String type, String title, int status, String detail, List<FieldError> errors) {

    /** A value that cannot be taken. */
    record FieldError(String field, String detail) {
    }
}

package dev.weir.web;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A problem document as RFC 9457 describes it.
 *
 * @param title what kind of problem it is
 * @param status the HTTP status
 * @param instance what to quote to the operator, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String title, int status, String instance) {
}

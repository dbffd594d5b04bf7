package dev.weir.web;

/**
 * What an error page shows.
 *
 * @param kind what happened
 * @param reference the number under which the log has the details, or null
 */
public record ErrorView(ErrorKind kind, String reference) {
}

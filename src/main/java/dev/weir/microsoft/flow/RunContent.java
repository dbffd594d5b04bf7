package dev.weir.microsoft.flow;

/**
 * What went into a step of a run or came out of it.
 *
 * @param text the content as the service has it, usually JSON
 * @param cut whether it was longer than what is read at most
 */
public record RunContent(String text, boolean cut) {
}

package dev.weir.localcloud.runtime.command;

/** A file that a command was given cannot be used. */
final class UnreadableFileException extends Exception {

    UnreadableFileException(String message) {
        super(message);
    }
}

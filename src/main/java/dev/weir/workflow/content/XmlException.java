package dev.weir.workflow.content;

/** Text that is no XML, JSON that has no XML form, or a path that cannot be followed. */
public class XmlException extends RuntimeException {

    XmlException(String message) {
        super(message);
    }

    XmlException(String message, Throwable cause) {
        super(message, cause);
    }
}

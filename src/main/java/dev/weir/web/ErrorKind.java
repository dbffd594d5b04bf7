package dev.weir.web;

/** What an error page is about; its texts are in {@link ErrorMessages}. */
public enum ErrorKind {

    FOREIGN_FORM,
    FORBIDDEN,
    NOT_FOUND,
    BAD_REQUEST,
    UNEXPECTED;

    static ErrorKind of(int status) {
        return switch (status) {
            case 401, 403 -> FORBIDDEN;
            case 404, 405, 410 -> NOT_FOUND;
            default -> BAD_REQUEST;
        };
    }
}

package dev.weir.web;

/** A form that did not come from a page of this portal, or whose page was too old. */
class ForeignFormException extends RuntimeException {

    ForeignFormException() {
        super("The form did not come from a page of this portal");
    }
}

package dev.weir.record;

/**
 * Why a value cannot be taken.
 *
 * @param field the field's name
 * @param detail the limit that was broken or the value that was not found; empty where the reason says it all
 */
public record FieldFault(String field, Reason reason, String detail) {

    /** What is wrong with the value; {@code %s} in the sentence stands for the detail. */
    public enum Reason {
        REQUIRED("A value is needed"),
        TOO_LONG("The text may have at most %s characters"),
        UNREADABLE_TEXT("The text holds characters that cannot be stored"),
        NOT_AN_INTEGER("A whole number is needed"),
        NOT_A_NUMBER("A number is needed"),
        TOO_SMALL("The number must be at least %s"),
        TOO_LARGE("The number may be at most %s"),
        TOO_MANY_DECIMALS("The number may have at most %s digits after the point"),
        NOT_A_TRUTH_VALUE("true or false is needed"),
        NOT_A_DATE("A date such as 2026-12-31 is needed"),
        NOT_A_TIME("A date and time such as 2026-12-31T18:00:00Z is needed"),
        NOT_A_CHOICE("The value must be one of %s"),
        NOT_AN_EMAIL("An e-mail address such as name@example.com is needed"),
        NOT_A_URL("An address that starts with https:// or http:// is needed"),
        NO_SUCH_RECORD("There is no record %s"),
        READ_ONLY("This field cannot be set"),
        UNKNOWN("There is no such field"),
        KEY_NEEDED("A key is needed"),
        KEY_TAKEN("The key is in use already");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    public static FieldFault of(String field, Reason reason) {
        return new FieldFault(field, reason, "");
    }

    /** The fault in English, for logs and the data API. */
    public String sentence() {
        return reason.sentence.formatted(detail);
    }
}

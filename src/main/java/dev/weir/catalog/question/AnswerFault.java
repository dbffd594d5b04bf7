package dev.weir.catalog.question;

/** What can be wrong with an answer. */
public enum AnswerFault {
    REQUIRED,
    NUMBER,
    WHOLE_NUMBER,
    DATE,
    CHOICE,
    EMAIL,
    URL,
    JSON,
    TOO_SMALL,
    TOO_LARGE
}

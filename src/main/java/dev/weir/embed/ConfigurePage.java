package dev.weir.embed;

import java.util.List;

import dev.weir.licensing.LicenceAdvice;

/**
 * The form that asks for a template's parameters.
 *
 * @param recordType type of the record it is for, or null
 * @param record key of that record, or null
 * @param licence what to tell of the person's licence before they start, or null
 * @param faulty whether the answers so far need a change
 */
record ConfigurePage(String title, String intro, String back, String backTitle, String template, String recordType,
        String record, LicenceAdvice licence, boolean faulty, List<Question> questions) {

    /** Whether an answer is picked from records. */
    public boolean picking() {
        return questions.stream().anyMatch(question -> question.pick() != null);
    }
}

package dev.weir.licensing;

import java.util.List;

/**
 * What to tell a person about licences before they start a flow, in their language. The tags {@code licence} and
 * {@code licenceBadge} show it.
 *
 * @param flow the flow it is about
 * @param answer the answer
 * @param headline the answer in two or three words
 * @param explanation why, and who pays
 * @param need what the flow demands, and of whom
 * @param steps what the person can do next
 * @param note the age of the answer, or that a request is with the admin
 */
public record LicenceAdvice(FlowSubject flow, LicenceAnswer answer, String headline, String explanation, String need,
        List<NextStep> steps, String note) {

    public LicenceAdvice {
        steps = List.copyOf(steps);
    }

    /** Whether Microsoft is expected to let the flow run. Nothing should be blocked on this alone. */
    public boolean mayRun() {
        return answer.verdict() == LicenceAnswer.Verdict.MAY_RUN;
    }

    /** Bootstrap's name of the colour that fits the answer. */
    public String color() {
        return switch (answer.verdict()) {
            case MAY_RUN -> "success";
            case MAY_NOT_RUN -> "danger";
            case CANNOT_BE_KNOWN -> "warning";
        };
    }

    /**
     * Something the person can do.
     *
     * @param kind how
     * @param label what the link or button says
     * @param href where the link goes or the form is sent
     */
    public record NextStep(Kind kind, String label, String href) {

        /** How a step is taken. */
        public enum Kind {
            /** By following a link within the portal. */
            PAGE,
            /** By following a link to another site. */
            SITE,
            /** By sending a form that names the flow. */
            FORM
        }
    }
}

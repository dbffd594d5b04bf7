package dev.weir.record.page;

import java.util.List;

/**
 * A form for a record.
 *
 * @param action where it is sent
 * @param version the version of the record that is edited, or empty for a new one
 * @param problem why the form is shown again, or null
 * @param differences what somebody else changed meanwhile, where that is the problem
 */
record FormView(String title, String typeTitle, String listHref, String action, String cancelHref, String version,
        Problem problem, List<Input> inputs, List<Difference> differences, String zone) {

    /** Why a form is shown again. */
    enum Problem {
        FAULTS,
        CONFLICT,
        REFUSED
    }

    /** How a field is entered. */
    enum Kind {
        LINE,
        LINES,
        NUMBER,
        DATE,
        TIME,
        EMAIL,
        PHONE,
        URL,
        SELECT
    }

    /**
     * A field of the form.
     *
     * @param help what the field is for, or null
     * @param fault why the value cannot be taken, or null
     */
    record Input(String name, String title, String help, Kind kind, String value, boolean required, String maxLength,
            String fault, List<Option> options) {

        public String id() {
            return "field-" + name;
        }

        /** The elements that say more about the field, for screen readers. */
        public String describedBy() {
            return (help == null ? "" : id() + "-help ") + (fault == null ? "" : id() + "-fault");
        }

        public boolean described() {
            return help != null || fault != null;
        }
    }

    record Option(String value, String title, boolean selected) {
    }

    /** A field that somebody else filled differently. */
    record Difference(String title, String yours, String theirs) {
    }
}

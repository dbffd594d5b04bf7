package dev.weir.connector.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Summaries and descriptions of operations, which makers read in the designer. */
final class OperationTextCheck implements Check {

    private static final Rule SUMMARY_MISSING = Rule.warning("OperationSummaryMissing",
            "Say in a few words what the operation does.");
    private static final Rule SUMMARY_LENGTH = Rule.warning("OperationSummaryTooLong", "Shorten the summary to 80 characters.");
    private static final Rule CHARACTERS = Rule.warning("RestrictedCharactersInSummary",
            "Use letters, digits, spaces and parentheses, and end with a letter, digit or parenthesis.");
    private static final Rule DESCRIPTION_MISSING = Rule.warning("OperationDescriptionMissing",
            "Describe the operation in a full sentence.");
    private static final Rule SENTENCE = Rule.warning("OperationDescriptionNotSentence",
            "End the description with a full stop.");
    private static final Rule SAME = Rule.warning("OperationDescriptionSameAsSummary",
            "Let the description say more than the summary.");
    private static final Rule TRIGGER = Rule.warning("TriggerSummaryShouldStartWithWhen", "Write \"When a ...\".");
    private static final Rule DEPRECATED = Rule.warning("DeprecatedOperationNotSaidInSummary",
            "End the summary with (deprecated).");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ()]*[\\p{L}\\p{N})]");

    @Override
    public List<Rule> rules() {
        return List.of(SUMMARY_MISSING, SUMMARY_LENGTH, CHARACTERS, DESCRIPTION_MISSING, SENTENCE, SAME, TRIGGER, DEPRECATED);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        for (Operation operation : connector.swagger().operations()) {
            summary(operation, operation.at().text("summary"), findings);
            description(operation, operation.at().text("description").strip(), findings);
        }
    }

    private static void summary(Operation operation, String summary, Findings findings) {
        Located place = operation.at().at("summary");
        if (summary.isBlank()) {
            if (!operation.isInternal()) {
                findings.add(SUMMARY_MISSING, place, "\"" + operation.id() + "\" has no summary.");
            }
            return;
        }
        if (summary.length() > 80) {
            findings.add(SUMMARY_LENGTH, place, "The summary has " + summary.length() + " characters.");
        }
        if (!PLAIN.matcher(summary).matches()) {
            findings.add(CHARACTERS, place, "\"" + summary + "\" holds signs that summaries may not hold.");
        }
        if (operation.isTrigger() && !summary.toLowerCase(Locale.ROOT).startsWith("when")
                && isEnglish(summary)) {
            findings.add(TRIGGER, place, "\"" + summary + "\" does not read as an event.");
        }
        if (operation.at().node().path("deprecated").asBoolean()
                && !summary.toLowerCase(Locale.ROOT).contains("deprecated")) {
            findings.add(DEPRECATED, place, "\"" + summary + "\" does not say that the operation is deprecated.");
        }
    }

    private static void description(Operation operation, String description, Findings findings) {
        Located place = operation.at().at("description");
        if (description.isEmpty()) {
            if (!operation.isInternal()) {
                findings.add(DESCRIPTION_MISSING, place, "\"" + operation.id() + "\" has no description.");
            }
        } else if (description.equalsIgnoreCase(operation.at().text("summary").strip())) {
            findings.add(SAME, place, "The description repeats the summary.");
        } else if (!description.endsWith(".")) {
            findings.add(SENTENCE, place, "The description is no full sentence.");
        }
    }

    private static boolean isEnglish(String text) {
        return text.chars().allMatch(sign -> sign < 128);
    }
}

package dev.weir.catalog.question;

import java.util.Locale;

import dev.weir.catalog.TemplateParameter;
import dev.weir.web.Bundles;

/** Tells people what to change in an answer. */
public final class FaultTexts {

    private FaultTexts() {
    }

    public static String explain(AnswerFault fault, TemplateParameter parameter, Locale language) {
        QuestionMessages words = Bundles.in(language, QuestionMessages.class);
        return switch (fault) {
            case REQUIRED -> words.faultRequired();
            case NUMBER -> words.faultNumber();
            case WHOLE_NUMBER -> words.faultWholeNumber();
            case DATE -> words.faultDate();
            case CHOICE -> words.faultChoice();
            case EMAIL -> words.faultEmail();
            case URL -> words.faultUrl();
            case JSON -> words.faultJson();
            case TOO_SMALL -> words.faultTooSmall(plain(parameter.minimum().orElseThrow()));
            case TOO_LARGE -> words.faultTooLarge(plain(parameter.maximum().orElseThrow()));
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}

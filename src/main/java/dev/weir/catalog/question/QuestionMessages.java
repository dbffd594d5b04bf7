package dev.weir.catalog.question;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of answers that cannot be taken. */
@MessageBundle("question")
public interface QuestionMessages {

    @Message("An answer is needed.")
    String faultRequired();

    @Message("Enter a number, such as 500.")
    String faultNumber();

    @Message("Enter a whole number, such as 3.")
    String faultWholeNumber();

    @Message("Choose a date.")
    String faultDate();

    @Message("Choose one of the list.")
    String faultChoice();

    @Message("Enter an e-mail address, such as name@company.com.")
    String faultEmail();

    @Message("Enter an address that starts with https://.")
    String faultUrl();

    @Message("Enter JSON: a list or an object.")
    String faultJson();

    @Message("The smallest value is {limit}.")
    String faultTooSmall(String limit);

    @Message("The largest value is {limit}.")
    String faultTooLarge(String limit);
}

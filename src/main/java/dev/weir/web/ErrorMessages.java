package dev.weir.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What error pages say. */
@MessageBundle("errors")
public interface ErrorMessages {

    @Message("This form is no longer valid")
    String foreignFormTitle();

    @Message("Nothing was changed. Go back, load the page again and send the form once more. Your browser must accept cookies of this site.")
    String foreignFormRemedy();
}

package dev.weir.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What error pages say. */
@MessageBundle("errors")
public interface ErrorMessages {

    @Message("{#when kind}{#is FOREIGN_FORM}This form is no longer valid{#is FORBIDDEN}You may not open this page{#is NOT_FOUND}There is nothing here{#is BAD_REQUEST}This request cannot be understood{#is UNEXPECTED}Something went wrong on our side{/when}")
    String title(ErrorKind kind);

    @Message("{#when kind}{#is FOREIGN_FORM}Nothing was changed. Go back, load the page again and send the form once more. Your browser must accept cookies of this site.{#is FORBIDDEN}Your role does not allow it. If you need it, ask the administrator of your organisation to give you the role.{#is NOT_FOUND}The page does not exist, or it belongs to another organisation. Check the address, or start from the home page.{#is BAD_REQUEST}Nothing was changed. Go back, check what you entered and try again.{#is UNEXPECTED}Nothing you did caused this. Try again in a minute. If it stays, tell support the number below.{/when}")
    String remedy(ErrorKind kind);

    @Message("Number for support:")
    String reference();

    @Message("To the home page")
    String toHome();
}

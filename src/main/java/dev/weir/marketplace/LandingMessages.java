package dev.weir.marketplace;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read who come from the marketplace, or whose organisation may not work right now. */
@MessageBundle("landing")
public interface LandingMessages {

    @Message("Your order")
    String landingTitle();

    @Message("Open this page from Microsoft")
    String noTokenTitle();

    @Message("This page sets up what you bought. Open your subscription in the Microsoft 365 admin centre and choose Manage account; you then come here with your order.")
    String noTokenText();

    @Message("This link is no longer valid")
    String expiredTitle();

    @Message("Links from Microsoft hold for 24 hours. Nothing is lost: open your subscription in the Microsoft 365 admin centre and choose Configure account or Manage account once more.")
    String expiredText();

    @Message("Microsoft does not answer right now")
    String unavailableTitle();

    @Message("Your order could not be read. Nothing was changed. Load this page again in a few minutes.")
    String unavailableText();

    @Message("This order cannot be read")
    String misconfiguredTitle();

    @Message("Microsoft does not let this portal read your order. That is our mistake, not yours. Please tell {provider} about it; nothing is billed until it works.")
    String misconfiguredText(String provider);

    @Message("Set up your subscription")
    String orderTitle();

    @Message("Check your order. When you confirm it, your organisation can start, and Microsoft starts billing.")
    String orderText();

    @Message("Account details")
    String account();

    @Message("Correct what is not right. We write to this person about the subscription.")
    String accountText();

    @Message("Nothing was confirmed yet: fill in the organisation, the contact person and a mail address.")
    String accountIncomplete();

    @Message("Contact person")
    String contact();

    @Message("Mail address")
    String mail();

    @Message("Confirm and start")
    String confirm();

    @Message("Your subscription is being set up")
    String underWayTitle();

    @Message("You have confirmed it. Microsoft has not finished yet; we keep trying, and you need not do anything. Load this page again in a minute.")
    String underWayText();

    @Message("A colleague has to confirm this order")
    String colleaguesOrderTitle();

    @Message("Your organisation bought this, and {buyer} is to confirm it. Ask {buyer} or an admin to open this page from Microsoft.")
    String colleaguesOrderText(String buyer);

    @Message("Your subscription is active")
    String activeTitle();

    @Message("Everything is set up. You can start, or manage plan and seats.")
    String activeText();

    @Message("Your organisation has this already")
    String colleaguesActiveTitle();

    @Message("The subscription is active, and you need not set up anything.")
    String colleaguesActiveText();

    @Message("Your subscription is suspended")
    String suspendedTitle();

    @Message("Microsoft could not collect the payment. All your data is kept, but nothing can be used and flows get no new events until it is paid. After 30 days without payment the subscription ends.")
    String suspendedText();

    @Message("Check the payment at Microsoft")
    String pay();

    @Message("This subscription has ended")
    String cancelledTitle();

    @Message("It cannot be started again. Buy it anew to go on; your data is kept for at least seven days after the end.")
    String cancelledText();

    @Message("Buy again")
    String buyAgain();

    @Message("You bought this for another organisation")
    String resellerTitle();

    @Message("Only {buyer} or an admin of that organisation can set it up. Send them to the subscription in their Microsoft 365 admin centre.")
    String resellerText(String buyer);

    @Message("This order belongs to another organisation")
    String otherTenantTitle();

    @Message("You are signed in as {account}. Sign out, and open the page from Microsoft again with a work account of the organisation for which it was bought.")
    String otherTenantText(String account);

    @Message("Plan")
    String plan();

    @Message("Seats")
    String seats();

    @Message("Organisation")
    String organisation();

    @Message("Bought for")
    String boughtFor();

    @Message("You")
    String signedInAs();

    @Message("Free trial; billing starts when it ends")
    String freeTrial();

    @Message("Start")
    String start();

    @Message("Manage the subscription")
    String manage();

    @Message("All seats are taken")
    String noSeatTitle();

    @Message("Your organisation has bought a number of seats, and each of them is in use. Ask your admin to free a seat or to buy more.")
    String noSeatText();

    @Message("Try again")
    String tryAgain();
}

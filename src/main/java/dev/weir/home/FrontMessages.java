package dev.weir.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the front page says. */
@MessageBundle("front")
public interface FrontMessages {

    @Message("Automate your work")
    String title();

    @Message("Let {brand} do the follow-up")
    String headline(String brand);

    @Message("An order goes over budget, an invoice falls due, a job is done: a flow in Microsoft Power Automate takes it from there. You pick a template, the record fills it in, and it runs in your own Microsoft 365.")
    String lead();

    @Message("Sign in with your work account")
    String signIn();

    @Message("You need no new password: your organisation signs you in at Microsoft.")
    String signInHint();

    @Message("Take the test drive")
    String testDrive();

    @Message("How it works")
    String how();

    @Message("Open a record")
    String step1();

    @Message("Each work order, invoice or customer has an Automate menu with the flows that fit it.")
    String step1Text();

    @Message("Pick a template")
    String step2();

    @Message("Approvals, reminders, messages, reports. What the record knows is filled in for you.")
    String step2Text();

    @Message("It runs by itself")
    String step3();

    @Message("In your organisation, with your permissions. You see every run and can switch it off at any time.")
    String step3Text();
}

package dev.weir.marketplace.drive;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the test drive says. */
@MessageBundle("drive")
public interface DriveMessages {

    @Message("Test drive")
    String title();

    @Message("There is no test drive here at the moment.")
    String notOffered();

    @Message("Try {product} with your work account. You get sample data, a few tasks to try, and {time} to look around. Nothing is billed.")
    String intro(String product, String time);

    @Message("You drive as {account}.")
    String asYou(String account);

    @Message("{product} may contact me about this test drive. My name, address and organisation are stored for that and passed to its sales. I can have them erased at any time.")
    String consent(String product);

    @Message("This is up to you; the test drive works without it, too.")
    String optional();

    @Message("Organisation")
    String company();

    @Message("Phone, if you want to be called")
    String phone();

    @Message("Start the test drive")
    String begin();

    @Message("Your organisation is a customer already, so you need no test drive.")
    String customerAlready();

    @Message("All places are taken")
    String waitingTitle();

    @Message("You are in the queue, and {ahead} people are before you. Keep this page open: it looks again by itself, and the drive starts as soon as a place is free.")
    String waitingText(long ahead);

    @Message("Leave the queue")
    String leaveQueue();

    @Message("Welcome, {name}")
    String welcome(String name);

    @Message("Your test drive ends at {time}.")
    String until(String time);

    @Message("Time left")
    String remaining();

    @Message("Things to try")
    String tasks();

    @Message("{done} of {all} done")
    String progress(int done, int all);

    @Message("Look at a work order of the sample company")
    String taskRECORD();

    @Message("Look at a flow template")
    String taskTEMPLATES();

    @Message("Make a flow from a template, in Microsoft's own page")
    String taskFLOW();

    @Message("See your flow and switch it on or off")
    String taskMINE();

    @Message("Go")
    String goOn();

    @Message("Once more")
    String again();

    @Message("done")
    String done();

    @Message("Your licences do not cover these flows, as far as this portal can see. Try it where Flow is simulated, with the same account.")
    String simulated();

    @Message("Open the simulation")
    String toSimulation();

    @Message("Go on with a real trial")
    String realTrial();

    @Message("Your organisation stays signed up, and the flows you made go on. An admin can then connect your own data.")
    String realTrialText();

    @Message("Start the tasks anew")
    String reset();

    @Message("End the test drive")
    String leave();

    @Message("Erase my data")
    String erase();

    @Message("What was kept of you was erased.")
    String erased();

    @Message("Your test drive is over")
    String endedTitle();

    @Message("Flows that you made still belong to you; they stay in your Power Automate. You can drive again, or go on with a real trial.")
    String endedText();

    @Message("Drive once more")
    String driveAgain();

    @Message("Your trial has begun")
    String movedTitle();

    @Message("An admin of your organisation now connects your data. Flows you made go on.")
    String movedText();

    @Message("Start")
    String start();

    @Message("Your test drive ends at {time}. To keep what you made, go on with a real trial.")
    String reminder(String time);

    @Message("The records are those of a sample company and for reading only, so every visitor finds them complete.")
    String recordsText();

    @Message("The records are a copy of your own: change what you like. Nobody else sees it, colleagues included, and it goes with your test drive.")
    String recordsCopied();

    @Message("Nothing was changed: in the test drive the records are for reading only.")
    String readOnlyRefused();

    @Message("{count} hours")
    String hours(long count);

    @Message("{count} minutes")
    String minutes(long count);
}

package dev.weir.embed.run;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about runs of flows. */
@MessageBundle("runs")
public interface RunMessages {

    @Message("Running")
    String statusRunning();

    @Message("Waiting")
    String statusWaiting();

    @Message("Succeeded")
    String statusSucceeded();

    @Message("Failed")
    String statusFailed();

    @Message("Timed out")
    String statusTimedOut();

    @Message("Cancelled")
    String statusCancelled();

    @Message("Skipped")
    String statusSkipped();

    @Message("Unknown")
    String statusOther();

    @Message("Not started")
    String notStarted();

    @Message("Runs of {flow}")
    String listTitle(String flow);

    @Message("The newest fifty runs of the last weeks. Open one to see what each step did.")
    String listIntro();

    @Message("This flow has not run yet. It does when its trigger fires.")
    String listEmpty();

    @Message("Started")
    String started();

    @Message("Outcome")
    String outcome();

    @Message("Took")
    String took();

    @Message("Why")
    String why();

    @Message("Run of {when}")
    String runTitle(String when);

    @Message("{flow}: run")
    String pageTitle(String flow);

    @Message("All runs of this flow")
    String allRuns();

    @Message("My flows")
    String myFlows();

    @Message("The flow as it is today, with what each step did in this run.")
    String drawingIntro();

    @Message("What the flow did")
    String drawing();

    @Message("Steps")
    String steps();

    @Message("Step")
    String step();

    @Message("What started it")
    String trigger();

    @Message("This run is at work. The page follows it; without script, load it again.")
    String live();

    @Message("Show the newest state")
    String reload();

    @Message("Choose a step to see what went into it and what came out.")
    String chooseStep();

    @Message("What went in")
    String inputs();

    @Message("What came out")
    String outputs();

    @Message("Nothing.")
    String contentNone();

    @Message("Hidden: whoever made the flow marked this as secret.")
    String contentSecret();

    @Message("Microsoft has it no more, or does not give it now.")
    String contentGone();

    @Message("Only the beginning is shown.")
    String contentCut();

    @Message("Repetition")
    String repetition();

    @Message("Show")
    String show();

    @Message("This step ran {count} times. Choose which one to see.")
    String repetitions(int count);

    @Message("Cancel this run")
    String cancel();

    @Message("Run it again")
    String resubmit();

    @Message("The run was cancelled.")
    String cancelled();

    @Message("The flow was started again with what started that run.")
    String resubmitted();

    @Message("Microsoft refused it: {reason}")
    String refused(String reason);

    @Message("Runs on this record")
    String onRecord();

    @Message("No flow has run on this record in the last four weeks.")
    String onRecordNone();

    @Message("This page follows what flows do here.")
    String onRecordLive();

    @Message("A flow of somebody else")
    String strangeFlow();

    @Message("{count} ms")
    String milliseconds(long count);

    @Message("{count} s")
    String seconds(String count);

    @Message("{minutes} min {seconds} s")
    String minutes(long minutes, long seconds);

    @Message("{hours} h {minutes} min")
    String hours(long hours, long minutes);

    @Message("{days} d {hours} h")
    String days(long days, long hours);

    @Message("Try “{title}”")
    String tryTitle(String title);

    @Message("The flow runs on sample data, here and now. Nothing is created, and nobody gets a message.")
    String tryIntro();

    @Message("Sample")
    String sample();

    @Message("Run on this sample")
    String tryRun();

    @Message("Use this template")
    String tryUse();

    @Message("on sample data")
    String tried();

    @Message("would have taken {time}")
    String tryTook(String time);

    @Message("With this sample the flow does not start: a condition of its trigger is not met.")
    String tryNotStarted();

    @Message("This sample does not fit the flow: {reason}")
    String tryUnfit(String reason);

    @Message("Nothing answers that runs flows on sample data. Try again later.")
    String tryNoAnswer();

    @Message("What it asked of services")
    String tryCalls();

    @Message("Nothing.")
    String tryNoCalls();

    @Message("What it changed in records")
    String tryRecords();

    @Message("Nothing.")
    String tryNoRecords();
}

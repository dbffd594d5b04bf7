package dev.weir.catalog.submission;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of a submission. */
@MessageBundle("submission")
interface SubmissionMessages {

    @Message("Submission to Microsoft's gallery")
    String title();

    @Message("“{template}”, version {version}. Answer what Microsoft asks; once the check list is green, download the bundle and hand it in.")
    String lead(String template, String version);

    @Message("Back to the template")
    String back();

    @Message("What Microsoft asks")
    String answers();

    @Message("Title")
    String fieldTitle();

    @Message("Description")
    String fieldDescription();

    @Message("Biggest benefit, in one sentence")
    String fieldBenefit();

    @Message("How many people use it")
    String fieldPeople();

    @Message("How often it runs in a month")
    String fieldRuns();

    @Message("How many minutes a run saves")
    String fieldMinutes();

    @Message("Categories, with commas between")
    String fieldCategories();

    @Message("Our own connector is certified by Microsoft, so everybody has it")
    String fieldCertified();

    @Message("Keep the answers")
    String keep();

    @Message("The answers are kept.")
    String kept();

    @Message("Check list")
    String checkList();

    @Message("met")
    String met();

    @Message("open")
    String open();

    @Message("Download the bundle")
    String download();

    @Message("The bundle can be downloaded once everything in the check list is met.")
    String notGreen();

    @Message("Title of 3 to 80 characters")
    String needsTitle();

    @Message("Shorten or complete the title.")
    String remedyTitle();

    @Message("Description of 50 to 3000 characters")
    String needsDescription();

    @Message("Say in several sentences what the flow does and for whom.")
    String remedyDescription();

    @Message("The biggest benefit")
    String needsBenefit();

    @Message("Say in one sentence what people gain, in at most 300 characters.")
    String remedyBenefit();

    @Message("Numbers of people, runs and minutes")
    String needsNumbers();

    @Message("Enter a whole number above 0 for each of the three.")
    String remedyNumbers();

    @Message("One to six categories")
    String needsCategories();

    @Message("Name at least one category and at most six.")
    String remedyCategories();

    @Message("Its files have no faults and are the ones served")
    String needsSound();

    @Message("Mend the faults that the catalog page lists.")
    String remedySound();

    @Message("Everybody has its connectors")
    String needsConnectors();

    @Message("It uses your own connector. Have that certified first, then tick it off above.")
    String remedyConnectors();

    @Message("It ran to a good end since its last change")
    String needsRun();

    @Message("“{flow}” did, {time}.")
    String runAt(String flow, String time);

    @Message("Nobody of your organisation has made a flow from it since its last change. Make one from the template's page and let it run.")
    String runNone();

    @Message("Flows were made from it, but none of them has run to a good end since. Look at their runs, mend what is wrong, and run it again.")
    String runNoSuccess();

    @Message("Power Automate could not be asked. Try again later, or sign in again.")
    String runUnknown();

    @Message("What came of it")
    String outcome();

    @Message("Id in Microsoft's gallery")
    String publishedId();

    @Message("Once Microsoft has published it, enter its id. From then on people make their flows from Microsoft's copy, until the template changes here.")
    String publishedText();

    @Message("Keep the id")
    String publishedKeep();

    @Message("The id is kept, and used from now on.")
    String publishedKept();

    @Message("This is no id. It has letters, digits and hyphens only.")
    String publishedWrong();

    @Message("Version {version} is published as {id}.")
    String publishedNow(String version, String id);

    @Message("Stop using Microsoft's copy")
    String withdraw();
}

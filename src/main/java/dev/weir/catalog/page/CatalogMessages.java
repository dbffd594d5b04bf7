package dev.weir.catalog.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the gallery. */
@MessageBundle("catalog")
interface CatalogMessages {

    @Message("Templates")
    String title();

    @Message("Ready-made flows for your daily work. Choose one, answer a few questions, and it runs.")
    String lead();

    @Message("Automated")
    String automated();

    @Message("Instant")
    String instant();

    @Message("Scheduled")
    String scheduled();

    @Message("Runs by itself when something happens")
    String automatedMeaning();

    @Message("Runs when you press a button")
    String instantMeaning();

    @Message("Runs at set times")
    String scheduledMeaning();

    @Message("Standard")
    String standard();

    @Message("Premium")
    String premium();

    @Message("Covered by Microsoft 365")
    String standardMeaning();

    @Message("Needs a Power Automate Premium licence")
    String premiumMeaning();

    @Message("There is no template yet. The operator of this portal can add some.")
    String empty();

    @Message("Connectors")
    String connectors();

    @Message("All templates")
    String back();

    @Message("What it needs")
    String needs();

    @Message("What you will be asked")
    String asked();

    @Message("Nothing; it works as it is.")
    String askedNothing();

    @Message("Licence")
    String licence();

    @Message("Start")
    String trigger();

    @Message("Versions")
    String versions();

    @Message("Version {version}")
    String version(String version);

    @Message("Use this template")
    String use();

    @Message("Templates for your work")
    String homeTitle();

    @Message("All templates")
    String homeAll();

    @Message("Search")
    String search();

    @Message("What should happen by itself?")
    String searchHint();

    @Message("Category")
    String category();

    @Message("For")
    String recordType();

    @Message("Show")
    String apply();

    @Message("Narrow down")
    String narrow();

    @Message("Clear")
    String clear();

    @Message("Order")
    String sort();

    @Message("Best first")
    String sortBest();

    @Message("By title")
    String sortTitle();

    @Message("{number} templates")
    String found(int number);

    @Message("1 template")
    String foundOne();

    @Message("Nothing fits. Try fewer or other words, or clear what you chose.")
    String nothingFound();

    @Message("Recommended for you")
    String recommended();

    @Message("Previous page")
    String previous();

    @Message("Next page")
    String next();

    @Message("Pages")
    String pages();

    @Message("What it does")
    String flow();

    @Message("Step by step")
    String steps();

    @Message("Similar templates")
    String similar();

    @Message("Your flows from this template")
    String made();

    @Message("Permissions")
    String permissions();

    @Message("You sign in to each connector with your own account; the flow may do what you may do.")
    String permissionsText();

    @Message("list {things}")
    String operationList(String things);

    @Message("read {thing}")
    String operationGet(String thing);

    @Message("create {thing}")
    String operationCreate(String thing);

    @Message("change {thing}")
    String operationUpdate(String thing);

    @Message("delete {thing}")
    String operationDelete(String thing);

    @Message("when {thing} is created")
    String operationWhenCreated(String thing);

    @Message("when {thing} is changed")
    String operationWhenChanged(String thing);

    @Message("when {thing} is deleted")
    String operationWhenDeleted(String thing);

    @Message("Template catalog")
    String operatorTitle();

    @Message("See which templates are served and what is wrong with their files; take templates in and give them out.")
    String operatorDescription();

    @Message("Last read {time}.")
    String operatorRead(String time);

    @Message("The newest files are faulty, so the state before them is served. Mend what is listed below.")
    String operatorOld();

    @Message("Read again")
    String operatorReload();

    @Message("Faults")
    String operatorFaults();

    @Message("The files have no faults.")
    String operatorSound();

    @Message("Place")
    String operatorPlace();

    @Message("What is wrong")
    String operatorProblem();

    @Message("What to do")
    String operatorRemedy();

    @Message("Template")
    String operatorTemplate();

    @Message("Version")
    String operatorVersion();

    @Message("Download")
    String operatorExport();

    @Message("package")
    String operatorPackage();

    @Message("solution")
    String operatorSolution();

    @Message("Take in a template")
    String importTitle();

    @Message("Choose the .zip that Power Automate exported, or a Dataverse solution. What belongs to one organisation is taken out.")
    String importText();

    @Message("There is no folder that templates can be written to, so you only see what would come of it.")
    String importOnlyShown();

    @Message("Package or solution (.zip)")
    String importFile();

    @Message("Take it in")
    String importSubmit();

    @Message("No file was chosen. Go back and choose one.")
    String importNothing();

    @Message("The file was not taken, and nothing was written.")
    String importRefused();

    @Message("The templates are in the catalog's folder. Look through what was changed, then complete their texts.")
    String importWritten();

    @Message("Nothing was written, because these templates are there already: {ids}. Rename or remove them first.")
    String importTaken(String ids);

    @Message("What was changed")
    String importNotes();

    @Message("left out")
    String noteDropped();

    @Message("changed; please look")
    String noteProposed();

    @Message("not understood; please mend")
    String noteNotUnderstood();

    @Message("Back to the catalog")
    String importBack();
}

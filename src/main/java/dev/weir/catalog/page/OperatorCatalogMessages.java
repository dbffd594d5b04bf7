package dev.weir.catalog.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the operator's pages of the catalog. */
@MessageBundle("operatorCatalog")
interface OperatorCatalogMessages {

    @Message("Template catalog")
    String title();

    @Message("See which templates are served and what is wrong with their files; take templates in and give them out.")
    String description();

    @Message("Last read {time}.")
    String read(String time);

    @Message("The newest files are faulty, so the state before them is served. Mend what is listed below.")
    String old();

    @Message("Read again")
    String reload();

    @Message("Faults")
    String faults();

    @Message("The files have no faults.")
    String sound();

    @Message("Place")
    String place();

    @Message("What is wrong")
    String problem();

    @Message("What to do")
    String remedy();

    @Message("Template")
    String template();

    @Message("Version")
    String version();

    @Message("Download")
    String export();

    @Message("package")
    String asPackage();

    @Message("solution")
    String asSolution();

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

package dev.weir.catalog.operator;

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

    @Message("No file was chosen. Choose one.")
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

    @Message("{file}, sent by {person}, {when}")
    String importOf(String file, String person, String when);

    @Message("Download {id} as a folder")
    String importFolder(String id);

    @Message("Use")
    String use();

    @Message("{flows} flows at {customers} customers")
    String useOf(long flows, long customers);

    @Message("none yet")
    String useNone();

    @Message("Hidden")
    String hidden();

    @Message("from {audiences}")
    String hiddenFrom(int audiences);

    @Message("Featured")
    String featured();

    @Message("The order below is yours; what the files say of it does not count.")
    String featuredOwn();

    @Message("The order below is that of the files. Once you change it, yours counts.")
    String featuredFiles();

    @Message("Up")
    String up();

    @Message("Move {title} up")
    String upOf(String title);

    @Message("Down")
    String down();

    @Message("Move {title} down")
    String downOf(String title);

    @Message("Take out")
    String remove();

    @Message("Take {title} out")
    String removeOf(String title);

    @Message("Another one")
    String featureOther();

    @Message("Feature it")
    String feature();

    @Message("Take the order of the files again")
    String featuredReset();
}

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

    @Message("your own connector")
    String own();

    @Message("Templates for your work")
    String homeTitle();

    @Message("All templates")
    String homeAll();
}

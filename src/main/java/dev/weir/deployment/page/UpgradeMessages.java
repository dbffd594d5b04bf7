package dev.weir.deployment.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a deployment's page says about a newer version and the customer's own changes. */
@MessageBundle("upgrades")
public interface UpgradeMessages {

    @Message("What version {version} brings")
    String news(String version);

    @Message("What your organisation changed")
    String edits();

    @Message("These changes stay when a new version comes.")
    String editsStay();

    @Message("Both changed the same")
    String collisions();

    @Message("Your organisation and the new version changed the same place. Choose which one stays; nothing is changed until you do.")
    String collisionsLead();

    @Message("Yours")
    String yours();

    @Message("New version")
    String theirs();

    @Message("The two versions do not work together in one flow. Choose one of them as a whole.")
    String brokenLead();

    @Message("Keep my flow as it is")
    String keepWhole();

    @Message("Take the new version and lose my changes")
    String takeWhole();

    @Message("Decide")
    String decide();
}

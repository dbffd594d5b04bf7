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

    @Message("Nothing of this collides with what your organisation changed.")
    String fits();

    @Message("{number} of these changes collide with what your organisation changed. You will be asked about each; until then your flow stays as it is.")
    String collides(int number);

    @Message("How your flow will be with version {version}")
    String drawingNext(String version);

    @Message("Your flow")
    String drawingNow();

    @Message("A thick outline marks what was changed, a dashed one what is new, a dotted one what you are asked about.")
    String legend();

    @Message("Version {version} comes by itself, not before {time}.")
    String announced(String version, String time);

    @Message("Not for us")
    String decline();

    @Message("Version {version} does not come by itself now. Take it here whenever you like.")
    String declined(String version);

    @Message("It is too late for that: the new version is on its way.")
    String tooLate();

    @Message("Decide")
    String decide();
}

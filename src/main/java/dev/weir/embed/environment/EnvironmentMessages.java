package dev.weir.embed.environment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the choice of an environment. */
@MessageBundle("environments")
public interface EnvironmentMessages {

    @Message("Choose an environment")
    String title();

    @Message("Power Automate keeps flows in environments. Your flows are shown and created in the one you choose here, until you choose another.")
    String intro();

    @Message("Environment")
    String environment();

    @Message("your organisation's default")
    String isDefault();

    @Message("Default environment")
    String defaultEnvironment();

    @Message("Use this environment")
    String use();

    @Message("Change environment")
    String change();

    @Message("Back")
    String back();

    @Message("Flows are now shown and created in “{name}”.")
    String chosen(String name);

    @Message("You can no longer use “{name}”. Choose another environment.")
    String lost(String name);

    @Message("The environments cannot be listed right now.")
    String down();

    @Message("Your flows stay where they are. Try again in a few minutes, or sign in again.")
    String downRemedy();
}

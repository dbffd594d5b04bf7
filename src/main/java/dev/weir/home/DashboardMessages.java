package dev.weir.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page after sign-in says. */
@MessageBundle("dashboard")
public interface DashboardMessages {

    @Message("Home")
    String title();

    @Message("Hello, {name}")
    String hello(String name);

    @Message("This part cannot be shown right now. The rest of the page works; try again in a minute.")
    String failed();
}

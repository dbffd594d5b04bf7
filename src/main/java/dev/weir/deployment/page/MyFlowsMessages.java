package dev.weir.deployment.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a person's own flows says. */
@MessageBundle("myFlows")
public interface MyFlowsMessages {

    @Message("My flows")
    String title();

    @Message("All flows that are yours or shared with you, also those that your administrator deployed.")
    String lead();

    @Message("Show them in Microsoft’s own view")
    String widget();

    @Message("Show")
    String show();

    @Message("You have no flow in this environment.")
    String none();

    @Message("On")
    String on();

    @Message("Off")
    String off();

    @Message("Delete")
    String delete();

    @Message("Done.")
    String acted();
}

package dev.weir.deployment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say from which admins and operators go to everything else. */
@MessageBundle("consoles")
public interface ConsoleMessages {

    @Message("Administration")
    String adminTitle();

    @Message("Everything here concerns your whole organisation.")
    String adminLead();

    @Message("Operation")
    String operatorTitle();

    @Message("Everything here concerns all customers, in totals.")
    String operatorLead();
}

package dev.weir.deployment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the consoles and the deployment pages say. */
@MessageBundle("deployments")
public interface DeploymentMessages {

    @Message("Administration")
    String adminTitle();

    @Message("Everything here concerns your whole organisation.")
    String adminLead();

    @Message("Operation")
    String operatorTitle();

    @Message("Everything here concerns all customers, in totals.")
    String operatorLead();
}

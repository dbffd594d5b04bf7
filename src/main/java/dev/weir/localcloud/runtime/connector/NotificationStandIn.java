package dev.weir.localcloud.runtime.connector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The Notifications connector: to the phone or by mail, both appear on the desk. */
final class NotificationStandIn implements Connector {

    private final Desk desk;

    NotificationStandIn(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer call(Operation operation) {
        if (!operation.id().equals("SendNotification") && !operation.id().equals("SendEmailNotification")) {
            return Connector.unknown(operation);
        }
        String text = operation.text("notificationDefinition/notificationText");
        ObjectNode notification = JsonNodeFactory.instance.objectNode()
                .put("to", operation.context().path("ownerName").asText())
                .put("subject", operation.text("NotificationEmailDefinition/notificationSubject"))
                .put("body", text.isEmpty() ? operation.text("NotificationEmailDefinition/notificationBody") : text);
        desk.show("notification", operation, notification);
        return new Answer(200, JsonNodeFactory.instance.objectNode(), null);
    }
}

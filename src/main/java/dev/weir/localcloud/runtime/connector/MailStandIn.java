package dev.weir.localcloud.runtime.connector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Office 365 Outlook and its simpler relatives: what is sent appears on the desk. */
final class MailStandIn implements Connector {

    private final Desk desk;

    MailStandIn(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer call(Operation operation) {
        return switch (operation.id()) {
            case "SendEmailV2", "SendEmail", "SharedMailboxSendEmailV2", "SendEmailV3" ->
                send(operation, field(operation, "To"),
                        field(operation, "Subject"), field(operation, "Body"));
            case "ReplyToV3", "ReplyToV2" -> send(operation, "the sender of " + operation.text("messageId"),
                    "RE: " + operation.text("messageId"), operation.text("replyParameters/Body"));
            case "ForwardEmail_V2", "ForwardEmail" ->
                send(operation, operation.text("forwardEmailParameters/ToRecipients"), "FW",
                        operation.text("forwardEmailParameters/Comment"));
            case "MarkAsRead_V3", "MarkAsRead_V2", "MoveV2", "DeleteEmail_V2" ->
                new Answer(200, JsonNodeFactory.instance.objectNode(), null);
            default -> Connector.unknown(operation);
        };
    }

    private static String field(Operation operation, String name) {
        String text = operation.text("emailMessage/" + name);
        return text.isEmpty() ? operation.text("request/" + name.toLowerCase(java.util.Locale.ROOT)) : text;
    }

    private Answer send(Operation operation, String to, String subject, String body) {
        if (to.isBlank()) {
            return Answer.error(400, "ErrorInvalidRecipients", "At least one recipient is not valid.");
        }
        ObjectNode mail = JsonNodeFactory.instance.objectNode().put("to", to).put("subject", subject).put("body", body);
        desk.show("mail", operation, mail);
        return new Answer(200, JsonNodeFactory.instance.objectNode(), null);
    }
}

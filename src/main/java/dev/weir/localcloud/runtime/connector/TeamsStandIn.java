package dev.weir.localcloud.runtime.connector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Microsoft Teams: messages appear on the desk. */
final class TeamsStandIn implements Connector {

    private final Desk desk;

    TeamsStandIn(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer call(Operation operation) {
        return switch (operation.id()) {
            case "PostMessageToConversation", "PostMessageToChannelV3", "PostMessageToChannelV2" ->
                post(operation, "messageBody");
            case "PostCardToConversation" -> post(operation, "messageBody");
            default -> Connector.unknown(operation);
        };
    }

    private Answer post(Operation operation, String body) {
        String channel = operation.text("body/recipient/channelId");
        String to = channel.isEmpty() ? operation.text("body/recipient") : channel;
        String text = operation.text("body/" + body).isEmpty() ? operation.text("message/body/content")
                : operation.text("body/" + body);
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("to", to).put("subject", operation.text("body/subject"))
                .put("body", text);
        desk.show("message", operation, message);
        return Answer.of(201, JsonNodeFactory.instance.objectNode().put("id", operation.trackingId()));
    }
}

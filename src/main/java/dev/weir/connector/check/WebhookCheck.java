package dev.weir.connector.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Webhook triggers: notification, callback address, and the way to end a subscription. */
final class WebhookCheck implements Check {

    private static final Rule NO_URL = Rule.error("WebhookOperationsMissingNotificationUrlProperty",
            "Mark the body's callback property with \"x-ms-notification-url\": true.");
    private static final Rule NO_CONTENT = Rule.warning("OperationMustHaveNotificationContentExtension",
            "Describe the notification on the path, beside \"post\".");
    private static final Rule POSITION = Rule.warning("NotificationUrlNotAllowedInThisPosition",
            "Put x-ms-notification-url on a body property of a webhook operation.");
    private static final Rule NOT_INTERNAL = Rule.warning("NotificationUrlNotInternal",
            "Write \"x-ms-visibility\": \"internal\": the platform fills it in.");
    private static final Rule NOT_REQUIRED = Rule.warning("NotificationUrlNotRequired",
            "List it as required at every level above it.");
    private static final Rule PARENT_NOT_REQUIRED = Rule.warning("PropertyMustBeRequired",
            "List it as required too: what lies in an optional object is not sent.");
    private static final Rule NOT_STRING = Rule.error("NotificationUrlNotString", "Make it a string.");
    private static final Rule TRIGGER_ONLY = Rule.warning("NotificationExtensionSupportedForTriggerOnly",
            "Add x-ms-trigger to the operation or remove the extension.");
    private static final Rule IN_WEBHOOK = Rule.error("NotificationExtensionNotSupportedInWebhookOperation",
            "Remove x-ms-notification: the operation is the webhook itself.");
    private static final Rule MUST_BE_WEBHOOK = Rule.error("NotificationOperationMustBeWebhook",
            "Name an operation that subscribes to a webhook.");
    private static final Rule NO_DELETE = Rule.warning("WebhookDeleteOperationMissing",
            "Add an internal DELETE operation: without it a flow never unsubscribes.");
    private static final Rule NO_LOCATION = Rule.warning("WebhookLocationHeaderMissing",
            "Answer 201 with a header Location and declare it.");
    private static final Rule MODE = Rule.error("TriggerKindNotValid", "Use \"single\" or \"batch\".");

    private static final String URL = "x-ms-notification-url";

    @Override
    public List<Rule> rules() {
        return List.of(NO_URL, NO_CONTENT, POSITION, NOT_INTERNAL, NOT_REQUIRED, PARENT_NOT_REQUIRED, NOT_STRING, TRIGGER_ONLY,
                IN_WEBHOOK,
                MUST_BE_WEBHOOK, NO_DELETE, NO_LOCATION, MODE);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Swagger swagger = connector.swagger();
        Set<String> allowed = new HashSet<>();
        boolean webhooks = false;
        for (Operation operation : swagger.operations()) {
            List<Callback> callbacks = callbacks(operation);
            callbacks.forEach(callback -> allowed.add(callback.place().node().toString()));
            boolean isWebhook = operation.pathItem().has("x-ms-notification-content") && operation.method().equals("post");
            webhooks |= isWebhook;
            if (isWebhook) {
                subscription(operation, callbacks, findings);
            } else if (!callbacks.isEmpty() && operation.isTrigger()) {
                findings.add(NO_CONTENT, operation.at(), "The trigger does not say what it will send.");
            }
            notification(operation, isWebhook, findings);
            if (operation.isTrigger() && !Set.of("single", "batch").contains(operation.at().text("x-ms-trigger"))) {
                findings.add(MODE, operation.at().at("x-ms-trigger"), "The trigger is neither single nor batch.");
            }
        }
        if (webhooks && swagger.operations().stream().noneMatch(operation -> operation.method().equals("delete"))) {
            findings.add(NO_DELETE, swagger.paths(), "No operation ends a subscription.");
        }
        positions(swagger, allowed, findings);
    }

    private static void subscription(Operation operation, List<Callback> callbacks, Findings findings) {
        if (!operation.isTrigger()) {
            findings.add(TRIGGER_ONLY, operation.at(), "A notification is described, but nothing is triggered.");
        }
        if (callbacks.isEmpty()) {
            findings.add(NO_URL, operation.at(), "The body has no place for the callback address.");
        }
        for (Callback callback : callbacks) {
            if (!callback.place().text("type").equals("string")) {
                findings.add(NOT_STRING, callback.place(), "The callback address is no string.");
            }
            if (!callback.place().text("x-ms-visibility").equals("internal")) {
                findings.add(NOT_INTERNAL, callback.place(), "Makers would be asked for the callback address.");
            }
            if (!callback.required()) {
                findings.add(NOT_REQUIRED, callback.place(), "The callback address is optional and will not be sent.");
            } else if (!callback.holdersRequired()) {
                findings.add(PARENT_NOT_REQUIRED, callback.place(), "The callback address lies in an optional object.");
            }
        }
        Located answers = operation.at().at("responses");
        if (!operation.swagger().resolved(answers.at("201")).at("headers").has("Location")) {
            findings.add(NO_LOCATION, answers, "No answer 201 with a Location is declared.");
        }
    }

    private static void notification(Operation operation, boolean isWebhook, Findings findings) {
        Located notification = operation.at().at("x-ms-notification");
        if (!notification.present()) {
            return;
        }
        if (isWebhook) {
            findings.add(IN_WEBHOOK, notification, "A webhook refers to another webhook.");
        } else if (operation.swagger().operation(notification.text("operationId")).filter(Operation::isWebhook).isEmpty()) {
            findings.add(MUST_BE_WEBHOOK, notification, "\"" + notification.text("operationId") + "\" is no webhook.");
        }
    }

    private static void positions(Swagger swagger, Set<String> allowed, Findings findings) {
        List<Located> holders = new ArrayList<>();
        new Schemas(swagger).each(holders::add);
        swagger.operations().forEach(operation -> holders.addAll(operation.parameters()));
        holders.stream().filter(holder -> holder.has(URL) && !allowed.contains(holder.node().toString()))
                .forEach(holder -> findings.add(POSITION, holder, "A callback address stands where none is sent."));
    }

    /** A property that takes the callback address, and whether it and the objects around it are required. */
    private record Callback(Located place, boolean required, boolean holdersRequired) {
    }

    private static List<Callback> callbacks(Operation operation) {
        List<Callback> found = new ArrayList<>();
        operation.body().ifPresent(body -> search(operation.swagger(), body.at("schema"), true, true, 0, found));
        return found;
    }

    private static void search(Swagger swagger, Located schema, boolean required, boolean holders, int depth,
            List<Callback> found) {
        Located resolved = swagger.resolved(schema);
        if (resolved.has(URL)) {
            found.add(new Callback(resolved, required, holders));
        }
        if (depth < 8) {
            List<String> names = resolved.at("required").texts();
            resolved.at("properties").values().forEach(property -> search(swagger, property,
                    names.contains(property.name()), holders && required, depth + 1, found));
            resolved.at("allOf").elements().forEach(part -> search(swagger, part, required, holders, depth + 1, found));
        }
    }
}

package dev.weir.workflow.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A trigger or action that calls a connector, in whichever of the two forms flows have.
 *
 * @param connector name of the connector such as {@code shared_office365}, as far as the definition tells it; in the older
 *        form it is the key of the connection reference
 * @param reference key of the connection reference
 * @param operation id of the operation; empty where the definition does not tell it
 * @param step name of the trigger or action
 */
public record ConnectorUse(String connector, String reference, String operation, String step, Place place) {

    private static final Pattern REFERENCE = Pattern.compile("\\[\\s*'\\$connections'\\s*\\]\\s*\\[\\s*'([^']+)'\\s*\\]");
    private static final Pattern PARAMETER = Pattern
            .compile("parameters\\(\\s*'\\$connections'\\s*\\)\\s*\\??\\[\\s*'([^']+)'\\s*\\]");
    private static final Pattern COUNTED = Pattern.compile("(shared_.+?)_\\d+");

    /** All uses in a definition, the trigger's first. */
    public static List<ConnectorUse> in(Definition definition) {
        List<ConnectorUse> uses = new ArrayList<>();
        definition.triggers().forEach(trigger -> of(trigger.name(), trigger.source(), trigger.place()).ifPresent(uses::add));
        definition.allActions().forEach(action -> of(action).ifPresent(uses::add));
        return uses;
    }

    /** The use an action makes of a connector, if it does. */
    public static Optional<ConnectorUse> of(Action action) {
        return of(action.name(), action.source(), action.place());
    }

    /** The use a trigger makes of a connector, if it does. */
    public static Optional<ConnectorUse> of(Trigger trigger) {
        return of(trigger.name(), trigger.source(), trigger.place());
    }

    private static Optional<ConnectorUse> of(String step, JsonNode source, Place place) {
        JsonNode host = source.path("inputs").path("host");
        if (host.has("apiId") || host.has("operationId") || host.has("connectionName")) {
            String api = lastSegment(host.path("apiId").asText());
            String reference = host.path("connectionName").asText(api);
            return Optional
                    .of(new ConnectorUse(api.isEmpty() ? reference : api, reference, host.path("operationId").asText(), step,
                            place));
        }
        if (!host.path("connection").has("name")) {
            return Optional.empty();
        }
        String reference = reference(host.path("connection").path("name").asText());
        String operation = source.path("metadata").path("flowSystemMetadata").path("swaggerOperationId")
                .asText(source.path("inputs").path("operationId").asText());
        return Optional.of(new ConnectorUse(connector(host, reference), reference, operation, step, place));
    }

    private static String reference(String expression) {
        Matcher parameter = PARAMETER.matcher(expression);
        Matcher reference = REFERENCE.matcher(expression);
        return parameter.find() ? parameter.group(1) : reference.find() ? reference.group(1) : "";
    }

    /** The older form names the service's address, whose last part is the connector's name without {@code shared_}. */
    private static String connector(JsonNode host, String reference) {
        String api = lastSegment(host.path("api").path("runtimeUrl").asText());
        if (!api.isEmpty() && !api.contains("@")) {
            return "shared_" + api.toLowerCase(Locale.ROOT);
        }
        Matcher counted = COUNTED.matcher(reference);
        return counted.matches() ? counted.group(1) : reference;
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

package dev.weir.connector.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code apiProperties.json}: colour, publisher, connection parameters and policies. */
final class PropertiesCheck implements Check {

    private static final Rule COLOR = Rule.error("BrandColorNotValid", "Write iconBrandColor as #rrggbb.");
    private static final Rule COLOR_TAKEN = Rule.warning("BrandColorNotAllowed",
            "Choose another colour: white, the default blue and the colour of independent publishers are taken.");
    private static final Rule PUBLISHER = Rule.warning("PublisherMissing", "Name the publisher and the stackOwner.");
    private static final Rule PARAMETER = Rule.error("ConnectionParameterTypeNotValid",
            "Use string, securestring, int, bool, gatewaySetting or oauthSetting.");
    private static final Rule PARAMETER_TEXT = Rule.warning("ConnectionParameterNotDescribed",
            "Give it a displayName and a description in uiDefinition.");
    private static final Rule BOTH = Rule.warning("ConnectionParametersAndSets",
            "Keep connectionParameterSets or connectionParameters, not both.");
    private static final Rule POLICY = Rule.warning("PolicyOperationNotFound",
            "Name operations of this connector in the policy.");
    private static final Rule SCRIPT = Rule.warning("ScriptMissing", "Add script.csx or remove scriptOperations.");

    private static final Set<String> TYPES = Set.of("string", "securestring", "int", "bool", "gatewaysetting", "oauthsetting",
            "managedidentity");

    @Override
    public List<Rule> rules() {
        return List.of(COLOR, COLOR_TAKEN, PUBLISHER, PARAMETER, PARAMETER_TEXT, BOTH, POLICY, SCRIPT);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Located properties = connector.properties().at("properties");
        color(properties.at("iconBrandColor"), findings);
        for (String field : List.of("publisher", "stackOwner")) {
            if (properties.text(field).isBlank()) {
                findings.add(PUBLISHER, properties.at(field), field + " is missing.");
            }
        }
        if (properties.at("connectionParameterSets").present() && !properties.at("connectionParameters").names().isEmpty()) {
            findings.add(BOTH, properties, "Connection parameters stand beside sets of them.");
        }
        properties.at("connectionParameters").values().forEach(parameter -> parameter(parameter, findings));
        properties.at("connectionParameterSets").at("values").elements()
                .forEach(set -> set.at("parameters").values().forEach(parameter -> parameter(parameter, findings)));
        policies(connector, properties, findings);
        if (!properties.at("scriptOperations").elements().isEmpty() && connector.folder().file("script.csx").isEmpty()) {
            findings.add(SCRIPT, properties.at("scriptOperations"), "The folder has no script.csx.");
        }
    }

    private static void color(Located place, Findings findings) {
        String color = place.node().asText("").toLowerCase(Locale.ROOT);
        if (!color.matches("#([0-9a-f]{3}|[0-9a-f]{6})")) {
            findings.add(COLOR, place, "\"" + color + "\" is no colour.");
        } else if (Set.of("#ffffff", "#fff", "#007ee5", "#da3b01").contains(color)) {
            findings.add(COLOR_TAKEN, place, "\"" + color + "\" may not be used.");
        }
    }

    private static void parameter(Located parameter, Findings findings) {
        if (!TYPES.contains(parameter.text("type").toLowerCase(Locale.ROOT))) {
            findings.add(PARAMETER, parameter.at("type"), "\"" + parameter.text("type") + "\" is no type.");
        }
        Located ui = parameter.at("uiDefinition");
        boolean shown = !parameter.text("type").equalsIgnoreCase("oauthSetting")
                && !ui.at("constraints").text("hidden").equals("true");
        if (shown && (ui.text("displayName").isBlank() || ui.text("description").isBlank())) {
            findings.add(PARAMETER_TEXT, parameter, "\"" + parameter.name() + "\" is not described.");
        }
    }

    private static void policies(Connector connector, Located properties, Findings findings) {
        Set<String> known = connector.swagger().operations().stream().map(Operation::id).collect(Collectors.toSet());
        for (Located policy : properties.at("policyTemplateInstances").elements()) {
            policy.at("parameters").at("x-ms-apimTemplate-operationName").elements().stream()
                    .filter(name -> !known.contains(name.node().asText()))
                    .forEach(name -> findings.add(POLICY, name, "There is no operation \"" + name.node().asText() + "\"."));
        }
    }
}

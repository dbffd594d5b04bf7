package dev.weir.connector.check;

import java.util.List;
import java.util.Set;

/** How the connector proves who calls: {@code securityDefinitions} and the requirements that name them. */
final class SecurityCheck implements Check {

    private static final Rule TYPE = Rule.error("SecurityTypeNotSupported", "Use apiKey, basic or oauth2.");
    private static final Rule FLOW = Rule.error("ClientCredentialsFlowNotSupported",
            "Use the accessCode flow: the platform signs people in, not applications.");
    private static final Rule DEFINED = Rule.warning("SecurityRequirementMustBeDefined",
            "Describe the scheme in securityDefinitions or remove the requirement.");
    private static final Rule EMPTY = Rule.warning("SecurityRequirementMustHaveEmptyValue",
            "Only oauth2 has scopes; write an empty list.");
    private static final Rule VALUE = Rule.warning("SecurityRequirementMustHaveValue",
            "Name at least one of the scheme's scopes.");
    private static final Rule SCOPE = Rule.warning("OAuthSecurityRequirementValueMustBeScopeName",
            "Name a scope that the security definition lists.");
    private static final Rule SEVERAL = Rule.warning("OnlyFirstSecurityDefinitionIsUsed",
            "Keep one security definition, or use connection parameter sets.");

    @Override
    public List<Rule> rules() {
        return List.of(TYPE, FLOW, DEFINED, EMPTY, VALUE, SCOPE, SEVERAL);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Located definitions = connector.swagger().root().at("securityDefinitions");
        definitions.values().forEach(definition -> definition(definition, findings));
        if (definitions.names().size() > 1) {
            findings.add(SEVERAL, definitions, definitions.names().size() + " security definitions stand side by side.");
        }
        requirements(connector.swagger().root().at("security"), definitions, findings);
        connector.swagger().operations()
                .forEach(operation -> requirements(operation.at().at("security"), definitions, findings));
    }

    private static void definition(Located definition, Findings findings) {
        if (!Set.of("apiKey", "basic", "oauth2").contains(definition.text("type"))) {
            findings.add(TYPE, definition.at("type"), "\"" + definition.text("type") + "\" is not supported.");
        }
        if (definition.text("flow").equals("application")) {
            findings.add(FLOW, definition.at("flow"), "The flow \"application\" signs nobody in.");
        }
    }

    private static void requirements(Located requirements, Located definitions, Findings findings) {
        for (Located requirement : requirements.elements()) {
            requirement.values().forEach(scopes -> requirement(scopes, definitions.at(scopes.name()), findings));
        }
    }

    private static void requirement(Located scopes, Located definition, Findings findings) {
        if (!definition.present()) {
            findings.add(DEFINED, scopes, "\"" + scopes.name() + "\" is not defined.");
        } else if (!definition.text("type").equals("oauth2")) {
            if (!scopes.elements().isEmpty()) {
                findings.add(EMPTY, scopes, "A scheme of type " + definition.text("type") + " is given scopes.");
            }
        } else if (scopes.elements().isEmpty() && !definition.at("scopes").names().isEmpty()) {
            findings.add(VALUE, scopes, "No scope is named.");
        } else {
            scopes.elements().stream().filter(scope -> !definition.at("scopes").has(scope.node().asText()))
                    .forEach(scope -> findings.add(SCOPE, scope, "\"" + scope.node().asText() + "\" is not a scope."));
        }
    }
}

package dev.weir.connector.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The outermost members of the document. */
final class RootCheck implements Check {

    private static final Rule VERSION = Rule.error("SpecificationVersionIncorrect",
            "Write the definition as OpenAPI 2.0: \"swagger\": \"2.0\".");
    private static final Rule HOST = Rule.error("HostNameNotValid",
            "Give the host name alone, without scheme, path, braces or spaces.");
    private static final Rule HOST_NOT_PRODUCTION = Rule.warning("HostNotProduction",
            "Certify against the production host.");
    private static final Rule BASE_PATH = Rule.error("BasePathNotValid", "Let basePath start with a slash.");
    private static final Rule SCHEMES_EMPTY = Rule.warning("SchemesArrayEmpty", "List the scheme: [\"https\"].");
    private static final Rule SCHEME_UNKNOWN = Rule.error("SchemeNotValid", "Use the scheme https.");
    private static final Rule SCHEME_UNSUPPORTED = Rule.error("SchemeNotSupported",
            "Web sockets are not supported; use the scheme https.");
    private static final Rule KEYWORD = Rule.error("SwaggerKeywordNotSupported",
            "Remove the member: OpenAPI 2.0 does not know it here.");
    private static final Rule EXTENSION = Rule.warning("ExtensionNameNotValid",
            "Remove the extension or spell it as the platform does.");
    private static final Rule SIZE = Rule.error("DefinitionTooLarge", "Keep the definition below one megabyte.");

    private static final Pattern HOST_PATTERN = Pattern.compile("[^{}/ :\\\\]+(?::\\d+)?");
    private static final Pattern STAGE = Pattern.compile("(?i)(^|[.-])(dev|test|staging|stage|uat|sandbox|qa)([.-]|$)");
    private static final Set<String> MEMBERS = Set.of("swagger", "info", "host", "basePath", "schemes", "consumes",
            "produces", "paths", "definitions", "parameters", "responses", "securityDefinitions", "security", "tags",
            "externalDocs");
    private static final Set<String> EXTENSIONS = Set.of("x-ms-capabilities", "x-ms-connector-metadata",
            "x-ms-openai-manifest", "x-ms-openai-data", "x-ms-docs", "x-ms-deployment-version", "x-ms-keywords",
            "x-ms-agentic-protocol", "x-ms-paths");
    private static final int MEGABYTE = 1024 * 1024;

    @Override
    public List<Rule> rules() {
        return List.of(VERSION, HOST, HOST_NOT_PRODUCTION, BASE_PATH, SCHEMES_EMPTY, SCHEME_UNKNOWN, SCHEME_UNSUPPORTED,
                KEYWORD, EXTENSION, SIZE);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Located root = connector.swagger().root();
        if (!root.text("swagger").equals("2.0")) {
            findings.add(VERSION, root.at("swagger"), "The definition is not OpenAPI 2.0.");
        }
        if (!HOST_PATTERN.matcher(root.text("host")).matches()) {
            findings.add(HOST, root.at("host"), "\"" + root.text("host") + "\" is not a host name.");
        } else if (STAGE.matcher(root.text("host")).find()) {
            findings.add(HOST_NOT_PRODUCTION, root.at("host"), root.text("host") + " looks like a test host.");
        }
        if (root.has("basePath") && !root.text("basePath").startsWith("/")) {
            findings.add(BASE_PATH, root.at("basePath"), "\"" + root.text("basePath") + "\" lacks the slash.");
        }
        schemes(root.at("schemes"), findings);
        members(root, findings);
        connector.folder().file(Connector.SWAGGER).filter(file -> file.length >= MEGABYTE)
                .ifPresent(file -> findings.add(SIZE, root, "The definition has " + file.length + " bytes."));
    }

    private static void schemes(Located schemes, Findings findings) {
        if (schemes.elements().isEmpty()) {
            findings.add(SCHEMES_EMPTY, schemes, "No scheme is listed.");
        }
        for (Located scheme : schemes.elements()) {
            String name = scheme.node().asText();
            if (Set.of("ws", "wss").contains(name)) {
                findings.add(SCHEME_UNSUPPORTED, scheme, name + " is a scheme of web sockets.");
            } else if (!Set.of("http", "https").contains(name)) {
                findings.add(SCHEME_UNKNOWN, scheme, "\"" + name + "\" is not a scheme of OpenAPI 2.0.");
            }
        }
    }

    private static void members(Located root, Findings findings) {
        for (String name : root.names()) {
            if (name.startsWith("x-ms-") && !EXTENSIONS.contains(name)) {
                findings.add(EXTENSION, root.at(name), "No extension of this name belongs at the top.");
            } else if (!name.startsWith("x-") && !MEMBERS.contains(name)) {
                findings.add(KEYWORD, root.at(name), "\"" + name + "\" is no member of an OpenAPI 2.0 document.");
            }
        }
    }
}

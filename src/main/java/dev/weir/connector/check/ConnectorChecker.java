package dev.weir.connector.check;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Finds everything in a connector folder that import or certification would object to. */
public final class ConnectorChecker {

    private static final Rule FILE_MISSING = Rule.error("FileMissing", "A connector folder needs this file.");
    private static final Rule NOT_JSON = Rule.error("FileNotJson", "Write the file as one JSON object.");

    private static final Rule NOT_STRICT = Rule.warning("FileNotStrictJson",
            "Take out comments, commas before closing brackets and bare control characters.");

    private static final List<Check> CHECKS = List.of(new RootCheck(), new InfoCheck(), new MetadataCheck(),
            new SecurityCheck(), new PathCheck(), new OperationIdCheck(), new OperationTextCheck(), new ParameterCheck(),
            new MimeCheck(), new ResponseCheck(), new AnnotationCheck(), new SchemaCheck(), new ReferenceCheck(),
            new CountCheck(), new ListCheck(), new WebhookCheck(), new DynamicCheck(), new DynamicParameterCheck());
    private static final List<Check> PROPERTY_CHECKS = List.of(new PropertiesCheck(), new OAuthCheck());
    private static final List<Check> FILE_CHECKS = List.of(new IconCheck(), new ReadmeCheck());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper LENIENT = JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA,
            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_JAVA_COMMENTS,
            JsonReadFeature.ALLOW_MISSING_VALUES).build();

    /** Every rule that is checked. */
    public static List<Rule> rules() {
        return Stream.concat(Stream.of(FILE_MISSING, NOT_JSON, NOT_STRICT), Stream.of(CHECKS, PROPERTY_CHECKS, FILE_CHECKS)
                .flatMap(List::stream).flatMap(check -> check.rules().stream())).toList();
    }

    /** Checks every file of the folder; what cannot be read is itself a finding. */
    public List<Finding> check(ConnectorFolder folder) {
        Findings findings = new Findings();
        Optional<JsonNode> swagger = read(folder, Connector.SWAGGER, findings);
        Optional<JsonNode> properties = read(folder, Connector.PROPERTIES, findings);
        Connector connector = new Connector(new Swagger(swagger.orElse(MissingNode.getInstance())),
                new Located(Connector.PROPERTIES, properties.orElse(MissingNode.getInstance()), ""), folder);
        if (swagger.isPresent()) {
            CHECKS.forEach(check -> check.check(connector, findings));
        }
        if (properties.isPresent()) {
            PROPERTY_CHECKS.forEach(check -> check.check(connector, findings));
        }
        FILE_CHECKS.forEach(check -> check.check(connector, findings));
        return findings.all();
    }

    /** Checks a definition alone, as Microsoft's validation service does. */
    public List<Finding> check(JsonNode definition) {
        Findings findings = new Findings();
        Connector connector = new Connector(new Swagger(definition),
                new Located(Connector.PROPERTIES, MissingNode.getInstance(), ""),
                new ConnectorFolder("", Map.of()));
        CHECKS.forEach(check -> check.check(connector, findings));
        return findings.all();
    }

    private Optional<JsonNode> read(ConnectorFolder folder, String name, Findings findings) {
        Optional<byte[]> file = folder.file(name);
        if (file.isEmpty()) {
            findings.add(FILE_MISSING, name, "There is no " + name + ".");
            return Optional.empty();
        }
        JsonNode node = parse(JSON, file.get());
        if (node == null) {
            node = parse(LENIENT, file.get());
            if (node != null) {
                findings.add(NOT_STRICT, name, "Only a lenient reader understands the file.");
            }
        }
        if (node == null || !node.isObject()) {
            findings.add(NOT_JSON, name, "The file holds no JSON object.");
            return Optional.empty();
        }
        return Optional.of(node);
    }

    private static JsonNode parse(ObjectMapper reader, byte[] file) {
        try {
            return reader.readTree(file);
        } catch (IOException malformed) {
            return null;
        }
    }
}

package dev.weir.connector.check;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** A valid connector, and the ways of {@code broken.yaml} to break it. */
final class ConnectorFixture {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final ObjectNode documents;
    private final Map<String, byte[]> files = new TreeMap<>();

    ConnectorFixture() {
        documents = (ObjectNode) yaml("valid.yaml");
        documents.set("d", documents.remove("definition"));
        documents.set("p", documents.remove("properties"));
        files.put("readme.md", documents.path("readme").asText().getBytes(StandardCharsets.UTF_8));
        files.put("icon.png", icon(200, 200, "#0f6cbd"));
    }

    static JsonNode yaml(String name) {
        try (InputStream file = ConnectorFixture.class.getResourceAsStream("/connector/" + name)) {
            return YAML.readTree(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    ConnectorFolder folder() {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.putIfAbsent("apiDefinition.swagger.json", documents.path("d").toString().getBytes(StandardCharsets.UTF_8));
        all.putIfAbsent("apiProperties.json", documents.path("p").toString().getBytes(StandardCharsets.UTF_8));
        all.values().removeIf(content -> content.length == 0);
        return new ConnectorFolder("fixture", all);
    }

    ConnectorFixture broken(JsonNode how) {
        how.path("set").properties().forEach(entry -> put("/" + entry.getKey(), entry.getValue()));
        JsonNode removed = how.path("remove");
        (removed.isArray() ? removed : YAML.createArrayNode().add(removed)).forEach(place -> remove(place.asText()));
        how.path("text").properties()
                .forEach(entry -> files.put(entry.getKey(), entry.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        if (how.has("drop")) {
            files.put(how.path("drop").asText(), new byte[0]);
        }
        if (how.has("pad")) {
            put("/" + how.path("pad").asText(), YAML.getNodeFactory().textNode("x".repeat(1_100_000)));
        }
        if (how.has("icon")) {
            JsonNode icon = how.path("icon");
            byte[] image = icon(icon.path("width").asInt(), icon.path("height").asInt(), icon.path("color").asText());
            files.put("icon.png", icon.has("pad") ? Arrays.copyOf(image, 1_100_000) : image);
        }
        repeat(how.path("repeat"));
        nest(how);
        family(how.path("family"));
        return this;
    }

    private void repeat(JsonNode how) {
        for (int number = 0; number < how.path("times").asInt(); number++) {
            ((ObjectNode) documents.at("/" + how.path("at").asText())).set(how.path("name").asText() + number,
                    how.path("value").deepCopy());
        }
    }

    private void nest(JsonNode how) {
        if (how.has("nest")) {
            ObjectNode schema = YAML.createObjectNode().put("type", "string");
            for (int level = 0; level < 30; level++) {
                ObjectNode outer = YAML.createObjectNode().put("type", "object");
                outer.putObject("properties").set("p", schema);
                schema = outer;
            }
            put("/" + how.path("nest").asText(), schema);
        }
    }

    private void family(JsonNode annotations) {
        for (int number = 0; number < annotations.size(); number++) {
            ObjectNode operation = ((ObjectNode) documents.at("/d/paths")).putObject("/more" + number).putObject("get");
            operation.put("operationId", "More" + number).set("x-ms-api-annotation", annotations.get(number));
        }
    }

    private void put(String place, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(place);
        String last = pointer.last().getMatchingProperty();
        JsonNode parent = documents.at(pointer.head());
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    private void remove(String place) {
        if (place.isEmpty()) {
            return;
        }
        JsonPointer pointer = JsonPointer.compile("/" + place);
        JsonNode parent = documents.at(pointer.head());
        if (parent instanceof ArrayNode array) {
            array.remove(pointer.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(pointer.last().getMatchingProperty());
        }
    }

    private static byte[] icon(int width, int height, String color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.decode(color));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}

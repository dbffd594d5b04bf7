package dev.weir.catalog;

import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads a YAML file as plain data, remembering lines. Only what JSON can also say is accepted: no tags, anchors or aliases. */
final class YamlSource {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final Faults faults;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlSource(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Returns the content, or null after adding a fault that says why it cannot be read. */
    static SourceDocument read(String file, String text, Faults faults) {
        try {
            Node root = new Yaml(limits()).compose(new StringReader(text));
            if (!(root instanceof MappingNode)) {
                faults.add(FaultKind.UNREADABLE, file, 1, "This file does not hold keys with values.",
                        "Write lines such as \"title: What the flow does\".");
                return null;
            }
            YamlSource source = new YamlSource(file, faults);
            JsonNode json = source.value(root, "");
            return new SourceDocument(file, json, source.lines);
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            faults.add(FaultKind.UNREADABLE, file, mark == null ? 1 : mark.getLine() + 1,
                    "This is not valid YAML: " + broken.getProblem() + ".",
                    "Mend the syntax here; indentation often is the cause.");
        } catch (YAMLException broken) {
            faults.add(FaultKind.UNREADABLE, file, 1, "This is not YAML that can be read: " + firstLine(broken) + ".",
                    "Write plain text in UTF-8, nested no deeper than 20 levels.");
        }
        return null;
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(20);
        options.setMaxAliasesForCollections(1);
        options.setCodePointLimit(FolderFile.LARGEST_TEXT);
        return options;
    }

    private static String firstLine(Exception broken) {
        String message = String.valueOf(broken.getMessage());
        return message.lines().findFirst().orElse("unknown").replaceAll("\\.$", "");
    }

    private JsonNode value(Node node, String pointer) {
        lines.putIfAbsent(pointer, line(node));
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (!seen.add(node)) {
            faults.add(FaultKind.UNREADABLE, file, line(node), "A part of the file is used twice by an alias.",
                    "Write the part out in both places.");
            return JSON.nullNode();
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(value(item, pointer + "/" + array.size()));
            }
            return array;
        }
        return mapping((MappingNode) node, pointer);
    }

    private ObjectNode mapping(MappingNode node, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                faults.add(FaultKind.UNREADABLE, file, line(entry.getKeyNode()), "A key is not a plain word.",
                        "Give the key a name.");
                continue;
            }
            String at = pointer + SourceDocument.step(key.getValue());
            lines.putIfAbsent(at, line(key));
            if (object.has(key.getValue())) {
                faults.add(FaultKind.UNREADABLE, file, line(key), "The key \"" + key.getValue() + "\" stands here twice.",
                        "Keep one of the two.");
                continue;
            }
            object.set(key.getValue(), value(entry.getValueNode(), at));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        if (node.getTag().equals(Tag.NULL)) {
            return JSON.nullNode();
        } else if (node.getTag().equals(Tag.BOOL)) {
            return JSON.booleanNode(text.matches("(?i)true|yes|on"));
        } else if (text.length() <= 40 && node.getTag().equals(Tag.INT) && text.matches("[-+]?[0-9]{1,18}")) {
            return JSON.numberNode(Long.parseLong(text));
        } else if (text.length() <= 40 && node.getTag().equals(Tag.FLOAT) && text.matches("[-+]?[0-9]*\\.?[0-9]+")) {
            return JSON.numberNode(Double.parseDouble(text));
        }
        return JSON.textNode(text);
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}

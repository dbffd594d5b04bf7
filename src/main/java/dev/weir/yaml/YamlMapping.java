package dev.weir.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys with values in a YAML file, in the order in which they are written. */
public final class YamlMapping {

    private final String file;
    private final int line;
    private final Map<String, YamlNode> values;
    private final Map<String, Integer> lines;
    private final Faults faults;

    private YamlMapping(String file, int line, Map<String, YamlNode> values, Map<String, Integer> lines, Faults faults) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.lines = lines;
        this.faults = faults;
    }

    static YamlMapping of(String file, MappingNode node, Faults faults) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(file, line, "A key must be a plain text", "Write lines of the form key: value");
            } else if (values.putIfAbsent(key.getValue(), new YamlNode(file, tuple.getValueNode(), faults)) != null) {
                faults.add(file, line, "The key " + key.getValue() + " is written twice", "Keep one of the two");
            } else {
                lines.put(key.getValue(), line);
            }
        }
        return new YamlMapping(file, node.getStartMark().getLine() + 1, values, lines, faults);
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** The line of a key, or of the whole mapping when the key is missing. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public Map<String, YamlNode> values() {
        return values;
    }

    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public Optional<String> text(String key) {
        return find(key).flatMap(YamlNode::text);
    }

    /** The truth value of a key, or the fallback when the key is missing or no truth value. */
    public boolean truth(String key, boolean fallback) {
        return find(key).flatMap(YamlNode::truth).orElse(fallback);
    }

    /** The text of a key that must be there; a missing one is reported. */
    public Optional<String> requiredText(String key, String example) {
        require(key, example);
        return text(key);
    }

    /** Reports a key that must be there and is not. */
    public boolean require(String key, String example) {
        boolean there = values.containsKey(key);
        if (!there) {
            faults.add(file, line, "The key " + key + " is missing", "Add " + key + ": " + example);
        }
        return there;
    }

    /** Reports every key but these, naming the one that was probably meant. */
    public void allow(List<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                fault(key, "The key " + key + " is unknown here", Suggestion.of(key, known)
                        .map(near -> "Did you mean " + near + "?").orElse("Known here are " + String.join(", ", known)));
            }
        }
    }

    /** Reports something wrong with a key or its value. */
    public void fault(String key, String problem, String remedy) {
        faults.add(file, line(key), problem, remedy);
    }
}

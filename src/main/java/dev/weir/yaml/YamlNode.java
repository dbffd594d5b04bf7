package dev.weir.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a YAML file. What is not of the asked kind is reported and comes back empty. */
public final class YamlNode {

    private final String file;
    private final Node node;
    private final Faults faults;

    YamlNode(String file, Node node, Faults faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
    }

    /** Where the value starts, counted from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** Whether nothing, or the word {@code null}, is written. */
    public boolean isNull() {
        return Tag.NULL.equals(node.getTag());
    }

    /** A text, number, date or truth value as it is written. */
    public Optional<String> text() {
        if (node instanceof ScalarNode scalar && !isNull()) {
            return Optional.of(scalar.getValue());
        }
        fault("A text is expected here, but this is " + kind(), "Write a text; put it in quotes when in doubt");
        return Optional.empty();
    }

    public Optional<Boolean> truth() {
        if (node instanceof ScalarNode scalar && (scalar.getValue().equals("true") || scalar.getValue().equals("false"))) {
            return Optional.of(scalar.getValue().equals("true"));
        }
        fault("A truth value is expected here, but this is " + kind(), "Write true or false");
        return Optional.empty();
    }

    public Optional<BigDecimal> number() {
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
            return Optional.of(new BigDecimal(scalar.getValue()));
        }
        fault("A number is expected here, but this is " + kind(), "Write a number such as 12 or 0.5");
        return Optional.empty();
    }

    /** The values of a list. */
    public Optional<List<YamlNode>> list() {
        if (node instanceof SequenceNode sequence) {
            return Optional.of(sequence.getValue().stream().map(item -> new YamlNode(file, item, faults)).toList());
        }
        fault("A list is expected here, but this is " + kind(), "Write [one, two] or one line with a dash for each");
        return Optional.empty();
    }

    public Optional<YamlMapping> mapping() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(YamlMapping.of(file, mapping, faults));
        }
        fault("Keys with values are expected here, but this is " + kind(), "Write lines of the form key: value");
        return Optional.empty();
    }

    /** Reports something wrong with this value. */
    public void fault(String problem, String remedy) {
        faults.add(file, line(), problem, remedy);
    }

    private String kind() {
        if (isNull()) {
            return "empty";
        }
        return node instanceof ScalarNode scalar ? "\"" + scalar.getValue() + "\"" : isList() ? "a list" : "a group of keys";
    }
}

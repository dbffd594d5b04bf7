package dev.weir.yaml;

import java.io.StringReader;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A YAML file as a tree that remembers its lines. */
public final class YamlFile {

    private YamlFile() {
    }

    /**
     * Reads a file whose top is a mapping.
     *
     * @param name the file's name in faults
     * @param content its text
     * @param faults where to report what is wrong
     * @return the top of the file, or empty when it is no YAML mapping, which is then reported
     */
    public static Optional<YamlMapping> read(String name, String content, Faults faults) {
        try {
            Node top = new Yaml(new LoaderOptions()).compose(new StringReader(content));
            if (top == null) {
                faults.add(name, 1, "The file is empty", "Write at least one key");
                return Optional.empty();
            }
            return new YamlNode(name, top, faults).mapping();
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
            faults.add(name, line, "This is not YAML: " + broken.getProblem(),
                    "Check the indentation, quotes and brackets around this line");
            return Optional.empty();
        } catch (YAMLException broken) {
            faults.add(name, 1, "This is not YAML: " + broken.getMessage(), "Check the file's characters and size");
            return Optional.empty();
        }
    }
}

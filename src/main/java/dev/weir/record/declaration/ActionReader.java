package dev.weir.record.declaration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.weir.record.Action;
import dev.weir.record.Field;
import dev.weir.record.LocalizedText;
import dev.weir.yaml.YamlMapping;
import dev.weir.yaml.YamlNode;

/** Reads one action of a record type. */
final class ActionReader {

    private static final List<String> KEYS = List.of("title", "description", "function", "bean", "timeout", "input", "output",
            "sets");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final YamlMapping all;
    private final String name;
    private final YamlMapping action;

    ActionReader(YamlMapping all, String name, YamlMapping action) {
        this.all = all;
        this.name = name;
        this.action = action;
    }

    Optional<Action> read() {
        action.allow(KEYS);
        if (!name.matches("[a-z][a-zA-Z0-9-]{0,62}")) {
            all.fault(name, "The name " + name + " cannot be an action's", "Use letters, digits and hyphens, such as estimate");
        }
        Optional<LocalizedText> title = Texts.required(action, "title", "Estimate the work");
        Optional<String> function = action.text("function");
        Optional<String> bean = action.text("bean");
        if (function.isPresent() == bean.isPresent()) {
            all.fault(name, "The action " + name + " needs one thing that does it",
                    "Write either function: the name of an Azure Function, or bean: the name of a Java bean");
        }
        List<String> sets = action.find("sets").flatMap(YamlNode::list)
                .map(names -> names.stream().map(YamlNode::text).flatMap(Optional::stream).toList()).orElse(List.of());
        return title.map(text -> new Action(name, text, Texts.optional(action, "description"), function, bean, timeout(),
                values("input"), values("output"), sets, all.line(name)));
    }

    private List<Field> values(String key) {
        List<Field> values = new ArrayList<>();
        action.find(key).flatMap(YamlNode::mapping).ifPresent(named -> named.keys()
                .forEach(value -> new FieldReader(named, value).read().ifPresent(values::add)));
        return values;
    }

    private Duration timeout() {
        Optional<String> text = action.text("timeout");
        if (text.isEmpty()) {
            return TIMEOUT;
        } else if (text.get().matches("[1-9]\\d?s") && Integer.parseInt(text.get().replace("s", "")) <= 60) {
            return Duration.parse("PT" + text.get());
        }
        action.fault("timeout", "The timeout must be 1 to 60 seconds", "Write timeout: 10s");
        return TIMEOUT;
    }
}

package dev.weir.licensing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import dev.weir.yaml.Faults;
import dev.weir.yaml.FaultyFileException;
import dev.weir.yaml.YamlFile;
import dev.weir.yaml.YamlMapping;
import dev.weir.yaml.YamlNode;

/** Reads the tables that Weir ships and, after them, the operator's own files of the same shape. */
final class LicensingTables {

    private LicensingTables() {
    }

    /** @throws FaultyFileException when a file is faulty */
    static ServicePlans plans(Optional<Path> own) {
        return new ServicePlans(read("/licensing/plans.yaml", own, LicensingTables::plans).stream()
                .flatMap(List::stream).toList());
    }

    /** @throws FaultyFileException when a file is faulty */
    static ConnectorTiers connectors(Optional<Path> own, List<String> custom) {
        return new ConnectorTiers(read("/licensing/connectors.yaml", own, LicensingTables::connectors), custom);
    }

    private static List<ServicePlan> plans(YamlMapping file) {
        file.allow(List.of("plans"));
        file.require("plans", "[...]");
        List<ServicePlan> plans = new ArrayList<>();
        file.find("plans").flatMap(YamlNode::list).orElse(List.of())
                .forEach(entry -> entry.mapping().flatMap(LicensingTables::plan).ifPresent(plans::add));
        return plans;
    }

    private static Optional<ServicePlan> plan(YamlMapping entry) {
        entry.allow(List.of("name", "id", "title", "right", "payer"));
        Optional<String> name = entry.requiredText("name", "FLOW_P2");
        Optional<String> id = entry.find("id").flatMap(YamlNode::text);
        Optional<String> title = entry.requiredText("title", "Flow Plan 2");
        Optional<FlowRight> right = choice(entry, "right", FlowRight.values());
        Optional<Payer> payer = choice(entry, "payer", Payer.values());
        return name.isPresent() && title.isPresent() && right.isPresent() && payer.isPresent()
                ? Optional.of(new ServicePlan(name.get(), id, title.get(), right.get(), payer.get()))
                : Optional.empty();
    }

    private static ConnectorList connectors(YamlMapping file) {
        file.allow(List.of("standard", "premium"));
        return new ConnectorList(texts(file, "standard"), texts(file, "premium"));
    }

    private static List<String> texts(YamlMapping file, String key) {
        return file.find(key).flatMap(YamlNode::list).orElse(List.of()).stream().flatMap(entry -> entry.text().stream())
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> choice(YamlMapping entry, String key, E[] choices) {
        List<String> words = Arrays.stream(choices).map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        Optional<String> word = entry.requiredText(key, words.get(0));
        int found = words.indexOf(word.orElse(""));
        if (word.isPresent() && found < 0) {
            entry.fault(key, "\"" + word.get() + "\" is no " + key, "Write one of " + String.join(", ", words));
        }
        return found < 0 ? Optional.empty() : Optional.of(choices[found]);
    }

    private static <T> List<T> read(String shipped, Optional<Path> own, Function<YamlMapping, T> read) {
        Faults faults = new Faults();
        List<T> files = new ArrayList<>();
        try (InputStream text = LicensingTables.class.getResourceAsStream(shipped)) {
            YamlFile.read(shipped, new String(text.readAllBytes(), StandardCharsets.UTF_8), faults).map(read)
                    .ifPresent(files::add);
            if (own.isPresent()) {
                YamlFile.read(own.get().toString(), Files.readString(own.get()), faults).map(read).ifPresent(files::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Cannot read a licensing table. Check weir.licensing.plans and weir.licensing.connectors.", unreadable);
        }
        faults.refuse();
        return files;
    }
}

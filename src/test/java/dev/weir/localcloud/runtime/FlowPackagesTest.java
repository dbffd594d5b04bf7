package dev.weir.localcloud.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.weir.localcloud.runtime.connector.Connector;
import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.localcloud.runtime.trial.ScriptedAnswers;
import dev.weir.localcloud.runtime.trial.Trial;
import dev.weir.localcloud.runtime.trial.TrialClock;
import dev.weir.localcloud.runtime.trigger.TriggerEvents;
import dev.weir.workflow.testsupport.FlowPackages;

/** Flows that people of the Microsoft 365 community exported run here as they were, against answers that are written down. */
class FlowPackagesTest {

    private static final ObjectMapper YAML = YAMLMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.weir.workflow.testsupport.FlowPackages#samples")
    void run_realFlow_makesItsCallsAndEndsAsExpected(FlowPackages.Sample sample) throws IOException {
        JsonNode given = YAML.readTree(
                Files.readString(Path.of("src/test/resources/flow-runs", sample.name().replace(".zip", ".yaml"))));
        ScriptedAnswers answers = new ScriptedAnswers(given, name -> (Connector) Connector::unknown);
        TrialClock clock = new TrialClock(Instant.parse(given.path("$now").asText("2026-03-02T08:00:00Z")));
        ObjectNode parameters = object(given.path("$parameters"));
        List<JsonNode> events = new TriggerEvents(sample.definition(), parameters, clock)
                .of(object(given.path("$trigger")));

        assertThat(events).hasSize(1);
        Run run = new Trial(sample.definition(), answers, clock).run(parameters, events.get(0));

        assertThat(run.status().text()).as(() -> run.actions().stream()
                .map(action -> action.key() + " " + action.status() + " " + action.error()).toList().toString())
                .isIn(texts(given.path("$status")));
        assertThat(answers.calls().stream().map(call -> call.connector() + "/" + call.operation()).distinct().toList())
                .containsExactlyElementsOf(texts(given.path("$calls")));
    }

    /** A list of texts, or one alone. */
    private static List<String> texts(JsonNode texts) {
        List<String> all = new ArrayList<>();
        if (texts.isTextual()) {
            all.add(texts.asText());
        }
        texts.forEach(text -> all.add(text.asText()));
        return all;
    }

    private static ObjectNode object(JsonNode node) {
        return node.isObject() ? (ObjectNode) node : JsonNodeFactory.instance.objectNode();
    }
}

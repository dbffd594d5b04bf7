package dev.weir.embed.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.weir.catalog.page.FlowWords;
import dev.weir.microsoft.flow.FlowRun;
import dev.weir.microsoft.flow.RunStep;
import dev.weir.record.RecordTypes;
import dev.weir.web.Formats;
import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.definition.Trigger;
import dev.weir.workflow.draw.FlowDrawing;
import io.quarkus.qute.RawString;

/** Tells what a run did, step by step, on the drawing of its flow. */
@ApplicationScoped
class RunPages {

    private static final int MOST_REPETITIONS = 1_000;

    private final RecordTypes types;

    RunPages(RecordTypes types) {
        this.types = types;
    }

    /** The run on its flow's drawing; of a run that failed, the first step that did is open unless another was chosen. */
    RunBody of(RunHistory history, Definition definition, RunPlace asked, Formats formats) {
        RunWords words = new RunWords(formats);
        RunOutcomes outcomes = new RunOutcomes(history, definition);
        RunPlace place = asked.step() == null || asked.step().isBlank() ? asked.open(outcomes.firstFailed().orElse(null))
                : asked;
        FlowRun run = outcomes.run();
        return new RunBody(place, drawing(definition, run, place, formats), new StepList(run, place, words).of(definition),
                place.step() == null ? null : chosen(history, definition, place, words));
    }

    private RawString drawing(Definition definition, FlowRun run, RunPlace place, Formats formats) {
        Map<String, String> outcomes = new HashMap<>();
        run.actions().forEach(action -> outcomes.put(action.name(), action.status()));
        definition.trigger().map(Trigger::name).ifPresent(name -> outcomes.putIfAbsent(name, run.trigger().status()));
        return new RawString(FlowDrawing.svg(definition,
                FlowWords.options(formats.locale(), types).withOutcomes(outcomes).withLinks(place::step)));
    }

    private static RunBody.Chosen chosen(RunHistory history, Definition definition, RunPlace place, RunWords words) {
        String open = place.step();
        boolean trigger = open.equals(StepList.TRIGGER);
        Optional<RunStep> found = trigger ? Optional.of(history.run().trigger()) : history.run().action(open);
        String title = trigger ? words.words().trigger() : StepList.title(open);
        if (found.isEmpty()) {
            return new RunBody.Chosen(title, open, StatusView.notStarted(words), "", "", null,
                    ContentView.none(words.words()), ContentView.none(words.words()), List.of());
        }
        List<RunStep> turns = history.turns(found.get());
        RunStep shown = turns.stream().filter(turn -> turn.name().equals(place.repetition())).findFirst()
                .or(() -> turns.stream().filter(RunOutcomes::isFailed).findFirst())
                .orElse(turns.isEmpty() ? found.get() : turns.get(turns.size() - 1));
        JsonNode source = trigger ? definition.trigger().map(Trigger::source).orElseGet(MissingNode::getInstance)
                : definition.action(open).map(Action::source).orElseGet(MissingNode::getInstance);
        return new RunBody.Chosen(title, open, StatusView.of(RunStatus.of(shown.status()), words),
                words.time(shown.started()), words.took(shown.started(), shown.ended()), shown.fault().orElse(null),
                history.inputs(shown, source), history.outputs(shown, source),
                turns.stream().limit(MOST_REPETITIONS).map(turn -> turn(turn, turn == shown, words)).toList());
    }

    /** {@code 000001-000000} is the first turn of the inner loop in the second of the outer one: "2.1". */
    private static RunBody.Repetition turn(RunStep turn, boolean open, RunWords words) {
        StringBuilder place = new StringBuilder();
        for (String index : turn.name().split("-")) {
            place.append(place.isEmpty() ? "" : ".").append(index.matches("\\d{1,9}") ? Integer.parseInt(index) + 1 : index);
        }
        return new RunBody.Repetition(turn.name(), place + " · " + words.status(RunStatus.of(turn.status())), open);
    }
}

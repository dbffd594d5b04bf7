package dev.weir.workflow.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.ActionGroup;
import dev.weir.workflow.definition.Branch;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.definition.Outcome;
import dev.weir.workflow.definition.Trigger;

/**
 * Places boxes: each action one row below the last of those it runs after, those of one row side by side, branches of a
 * block side by side inside it.
 */
final class Layout {

    private static final int MOST_LINES = 3000;
    private final Words words;
    private final TriggerWords triggers;
    private final ActionWords actions;
    private int boxesLeft = Outline.MOST_STEPS;
    private int linesLeft = MOST_LINES;

    Layout(Words words, DrawingOptions options) {
        this.words = words;
        this.triggers = new TriggerWords(words, options);
        this.actions = new ActionWords(words, options);
    }

    Box.Flow of(Definition definition) {
        Optional<Box> trigger = definition.trigger().map(this::trigger);
        return flow(definition.actions(), trigger);
    }

    private Box trigger(Trigger trigger) {
        String told = words.sentence(triggers.tell(trigger));
        return new Box(null, trigger.name(), "trigger", told, Words.readable(trigger.name()), told, 0, 0, Box.WIDTH, Box.HEIGHT,
                List.of());
    }

    private Box.Flow flow(ActionGroup group, Optional<Box> trigger) {
        List<List<Box>> rows = new ArrayList<>();
        trigger.ifPresent(box -> rows.add(List.of(box)));
        int first = rows.size();
        Map<String, Integer> rowOf = new HashMap<>();
        int undrawn = 0;
        for (Action action : group.inOrder()) {
            if (boxesLeft-- <= 0) {
                undrawn++;
                continue;
            }
            int row = action.runAfter().stream()
                    .mapToInt(condition -> rowOf.getOrDefault(key(condition.action()), first - 1) + 1).max()
                    .orElse(first);
            rowOf.put(key(action.name()), row);
            while (rows.size() <= row) {
                rows.add(new ArrayList<>());
            }
            rows.get(row).add(box(action));
        }
        if (undrawn > 0) {
            String more = words.say("more", undrawn);
            rows.add(List.of(new Box(null, "", "more", more, "", more, 0, 0, Box.WIDTH, Box.HEIGHT, List.of())));
        }
        return placed(rows, group, trigger);
    }

    private Box.Flow placed(List<List<Box>> rows, ActionGroup group, Optional<Box> trigger) {
        int width = rows.stream().mapToInt(Layout::width).max().orElse(0);
        List<Box> boxes = new ArrayList<>();
        int y = 0;
        for (List<Box> row : rows) {
            int x = (width - width(row)) / 2;
            for (Box box : row) {
                boxes.add(box.moved(x, y));
                x += box.width() + Box.GAP_X;
            }
            y += row.stream().mapToInt(Box::height).max().orElse(0) + Box.GAP_Y;
        }
        return new Box.Flow(width, Math.max(0, y - Box.GAP_Y), boxes, lines(boxes, trigger.isPresent()));
    }

    private static int width(List<Box> row) {
        return row.stream().mapToInt(Box::width).sum() + Box.GAP_X * Math.max(0, row.size() - 1);
    }

    private List<Box.Line> lines(List<Box> boxes, boolean trigger) {
        Map<String, Box> byName = new HashMap<>();
        boxes.stream().filter(box -> box.action() != null).forEach(box -> byName.put(key(box.name()), box));
        List<Box.Line> lines = new ArrayList<>();
        for (Box box : boxes) {
            if (box.action() == null) {
                continue;
            }
            if (trigger && box.action().runAfter().isEmpty()) {
                lines.add(line(boxes.get(0), box, "", false));
            }
            box.action().runAfter().forEach(condition -> {
                Box before = byName.get(key(condition.action()));
                if (before != null && before.y() < box.y() && linesLeft-- > 0) {
                    lines.add(line(before, box, condition.isPlain() ? "" : actions.outcomes(condition),
                            !condition.outcomes().contains(Outcome.SUCCEEDED)));
                }
            });
        }
        return lines;
    }

    private static Box.Line line(Box from, Box to, String label, boolean onlyFailure) {
        return new Box.Line(from.x() + from.width() / 2, from.y() + from.height(), to.x() + to.width() / 2, to.y(), label,
                onlyFailure);
    }

    private Box box(Action action) {
        String title = words.sentence(actions.tell(action));
        String name = Words.readable(action.name());
        String detail = actions.connector(action).map(connector -> connector + " · " + name)
                .orElse(title.equals(name) ? "" : name);
        String told = words.sentence(actions.withConditions(action, actions.tell(action)));
        if (action.branches().isEmpty()) {
            return new Box(action, action.name(), ActionWords.kind(action), title, detail, told, 0, 0, Box.WIDTH, Box.HEIGHT,
                    List.of());
        }
        List<Box.BranchBox> branches = new ArrayList<>();
        int x = Box.PADDING;
        int height = 0;
        for (Branch branch : action.branches()) {
            String label = words.sentence(actions.branch(branch, action));
            int labelHeight = label.isEmpty() ? 0 : Box.LABEL;
            Box.Flow flow = flow(branch.actions(), Optional.empty());
            int width = Math.max(flow.width(), Box.WIDTH / 2) + 2 * Box.PADDING;
            Box.Flow inner = Box.moved(flow, x + (width - flow.width()) / 2, Box.HEADER + labelHeight + Box.PADDING);
            branches.add(new Box.BranchBox(label, x, Box.HEADER, width, labelHeight + flow.height() + 2 * Box.PADDING, inner));
            x += width + Box.PADDING;
            height = Math.max(height, labelHeight + flow.height() + 2 * Box.PADDING);
        }
        int width = Math.max(x, Box.WIDTH + 2 * Box.PADDING);
        return new Box(action, action.name(), "control", title, detail, told, 0, 0, width, Box.HEADER + height + Box.PADDING,
                stretched(branches, height));
    }

    private static List<Box.BranchBox> stretched(List<Box.BranchBox> branches, int height) {
        return branches.stream()
                .map(branch -> new Box.BranchBox(branch.label(), branch.x(), branch.y(), branch.width(), height, branch.flow()))
                .toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

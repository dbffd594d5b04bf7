package dev.weir.localcloud.runtime.engine;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the service asks of a definition before it takes it; a run of one that breaks it fails before its first action. */
final class TemplateValidation {

    private static final int ACTIONS = 500;
    private static final int DEEPEST = 8;
    private static final int CASES = 25;

    private int actions;
    private Failure failure;

    private TemplateValidation() {
    }

    /** The first rule that a definition breaks. */
    static Optional<Failure> refusal(Block block) {
        TemplateValidation limits = new TemplateValidation();
        limits.look(block, 1);
        return Optional.ofNullable(limits.failure);
    }

    private void look(Block block, int depth) {
        for (ActionNode action : block.actions()) {
            actions++;
            if (actions > ACTIONS) {
                refuse("InvalidTemplate", "the number of actions exceeds the limit of '" + ACTIONS + "'");
            } else if (depth > DEEPEST) {
                refuse("InvalidTemplate",
                        "the action '" + action.name() + "' is nested deeper than the limit of '" + DEEPEST + "' levels");
            } else if (action.type().equals("switch") && action.json().path("cases").size() > CASES) {
                refuse("AllowedSwitchCaseLimitExceeded",
                        "the action '" + action.name() + "' has more cases than the limit of '" + CASES + "'");
            }
            if (failure != null) {
                return;
            }
            action.blocks().forEach(inner -> look(inner, depth + 1));
        }
        circle(block);
    }

    /** Actions that wait for each other would wait for ever. */
    private void circle(Block block) {
        Set<String> waiting = new HashSet<>();
        block.actions().forEach(action -> waiting.add(key(action.name())));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (ActionNode action : block.actions()) {
                boolean free = action.runAfter().keySet().stream().map(TemplateValidation::key).noneMatch(waiting::contains);
                moved |= free && waiting.remove(key(action.name()));
            }
        }
        block.actions().stream().filter(action -> waiting.contains(key(action.name()))).findFirst()
                .ifPresent(action -> refuse("InvalidTemplate", "the action '" + action.name()
                        + "' waits by its 'runAfter' for an action that waits for it"));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void refuse(String code, String why) {
        failure = failure == null ? new Failure(code, "The template validation failed: " + why + ".") : failure;
    }
}

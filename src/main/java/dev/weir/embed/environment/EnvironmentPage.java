package dev.weir.embed.environment;

import java.util.List;

import dev.weir.microsoft.flow.FlowEnvironment;

/**
 * The choice of an environment.
 *
 * @param down whether the Flow service could not be asked
 * @param lost what the chosen environment was called, when the person may not use it any more; else null
 * @param back where the person came from
 */
record EnvironmentPage(List<Option> options, boolean down, String lost, String back) {

    static EnvironmentPage of(List<FlowEnvironment> environments, ChosenEnvironment chosen, String back) {
        boolean known = environments.stream().anyMatch(each -> each.name().equals(chosen.name()));
        boolean lost = chosen.other().isPresent() && !known && !environments.isEmpty();
        List<Option> options = environments.stream().map(each -> new Option(each.name(), each.displayName(),
                each.isDefault(), known ? each.name().equals(chosen.name()) : each.isDefault())).toList();
        return new EnvironmentPage(options, environments.isEmpty(), lost ? chosen.title().orElse(chosen.name()) : null, back);
    }

    static EnvironmentPage down(ChosenEnvironment chosen, String back) {
        return of(List.of(), chosen, back);
    }

    /** An environment to choose. */
    record Option(String name, String title, boolean isDefault, boolean chosen) {
    }
}

package dev.weir.marketplace;

import java.util.stream.Collectors;

import dev.weir.customer.Entitlement.Closed;
import dev.weir.customer.NotInPlanException;

/**
 * The page in place of what a plan closes.
 *
 * @param sentence what is closed and why
 * @param plans the plans that include it; empty when none is known
 * @param admin whether the reader can change the plan
 */
record ClosedPage(String sentence, String plans, boolean admin) {

    static ClosedPage of(NotInPlanException closed, MarketplaceConfig config, String product, boolean admin,
            ClosedMessages words) {
        String sentence = switch (closed.reason()) {
            case TEMPLATE -> words.template(closed.title(), closed.plan());
            case CONNECTOR -> closed.title().isEmpty() ? words.connector(product, closed.plan())
                    : words.templateConnector(closed.title(), product, closed.plan());
            case UNUSABLE -> words.unusable();
        };
        String plans = config.plans().values().stream().filter(plan -> includes(plan, closed))
                .map(MarketplaceConfig.PlanConfig::title).sorted().collect(Collectors.joining(", "));
        return new ClosedPage(sentence, plans, admin);
    }

    private static boolean includes(MarketplaceConfig.PlanConfig plan, NotInPlanException closed) {
        boolean template = closed.template().isEmpty() || plan.templates().contains("*")
                || plan.templates().contains(closed.template());
        return closed.reason() != Closed.UNUSABLE && template && (plan.connector() || !closed.needsConnector());
    }
}

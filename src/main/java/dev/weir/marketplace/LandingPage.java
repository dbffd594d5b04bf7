package dev.weir.marketplace;

import java.net.URI;
import java.util.Optional;

import dev.weir.microsoft.fulfilment.Purchase;

/**
 * What the landing page shows.
 *
 * @param kind what it is about, by the name of {@link Landing.Case}
 * @param token the purchase token, to send back with the confirmation
 * @param plan the plan's title
 * @param seats how many seats, of a plan by seat
 * @param organisation for whom
 * @param buyer the address of the person it was bought for
 * @param person the reader
 * @param account the reader's sign-in name
 * @param trial whether it is a free trial
 * @param manageUrl where to pay and manage at Microsoft
 * @param offerUrl where to buy
 */
record LandingPage(String kind, String token, String plan, Optional<Integer> seats, String organisation, String buyer,
        String person, String account, boolean trial, URI manageUrl, URI offerUrl) {

    static LandingPage of(Landing.View view, String token, MarketplaceConfig config, String person, String account) {
        Purchase purchase = view.purchase();
        String planId = purchase == null ? "" : purchase.planId();
        MarketplaceConfig.PlanConfig plan = config.plans().get(planId);
        return new LandingPage(view.kind().name(), token == null ? "" : token, plan == null ? planId : plan.title(),
                purchase == null ? Optional.empty() : purchase.quantity(), purchase == null ? "" : purchase.name(),
                purchase == null ? "" : purchase.beneficiary().mail(), person, account,
                purchase != null && purchase.trial(), config.manageUrl(), config.offerUrl());
    }
}

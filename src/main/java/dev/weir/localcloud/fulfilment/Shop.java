package dev.weir.localcloud.fulfilment;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriBuilder;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a customer does at Microsoft's side: open the landing page, change, stop paying, pay again, cancel. */
@ApplicationScoped
class Shop {

    private final Subscriptions subscriptions;
    private final Marketplace marketplace;
    private final PurchaseTokens tokens;
    private final LocalMarketplaceConfig config;

    Shop(Subscriptions subscriptions, Marketplace marketplace, PurchaseTokens tokens, LocalMarketplaceConfig config) {
        this.subscriptions = subscriptions;
        this.marketplace = marketplace;
        this.tokens = tokens;
        this.config = config;
    }

    /** The landing page's address, with a token for a subscription. */
    URI landingPage(String subscriptionId, boolean expired) {
        find(subscriptionId);
        return UriBuilder.fromUri(config.landingPage()).queryParam("token", "{token}")
                .buildFromEncoded(encoded(tokens.issue(subscriptionId, expired)));
    }

    ObjectNode happen(String subscriptionId, String action, String plan, Integer quantity, int times) {
        ObjectNode subscription = find(subscriptionId);
        ObjectNode operation = switch (String.valueOf(action)) {
            case "ChangePlan" -> marketplace.changePlan(subscription, plan, false);
            case "ChangeQuantity" -> marketplace.changeQuantity(subscription, quantity, false);
            case "Suspend" -> marketplace.suspend(subscription);
            case "Reinstate" -> marketplace.reinstate(subscription);
            case "Renew" -> marketplace.renew(subscription);
            case "Unsubscribe" -> marketplace.unsubscribe(subscription, false);
            default -> throw new BadRequestException("No such action: " + action);
        };
        if (times > 1) {
            marketplace.storm(operation, times - 1);
        }
        return operation;
    }

    private ObjectNode find(String id) {
        return subscriptions.find(id).orElseThrow(NotFoundException::new);
    }

    private static String encoded(String token) {
        return java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8);
    }
}

package dev.weir.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.testsupport.LocalMarketplace;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

/** Every state of a subscription × every visitor, with the real sign-in → the page, and what confirming does there. */
@QuarkusTest
class LandingTableTest {

    private static final Map<String, PortalClient> VISITORS = new HashMap<>();
    private static final Map<String, String> ACCOUNTS = Map.of("buyer", "alice@contoso.example", "late buyer",
            "alice@contoso.example", "colleague", "bob@contoso.example", "other tenant", "minjun@hanbit.example", "reseller",
            "olivia@fieldline.example");

    @Inject
    FulfilmentSetup setup;

    private final LocalMarketplace marketplace = LocalMarketplace.ofTest();

    @AfterEach
    void restore() {
        setup.restore(People.CONTOSO, "Contoso Facilities");
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # state   | visitor      | status | says                                         | at the marketplace after confirming
            bought    | buyer        | 200    | Set up your subscription                     | Subscribed
            bought    | colleague    | 200    | A colleague has to confirm this order        | PendingFulfillmentStart
            bought    | other tenant | 403    | This order belongs to another organisation   | PendingFulfillmentStart
            bought    | reseller     | 200    | You bought this for another organisation     | PendingFulfillmentStart
            bought    | late buyer   | 400    | This link is no longer valid                 | PendingFulfillmentStart
            active    | buyer        | 200    | Your subscription is active                  | Subscribed
            active    | colleague    | 200    | Your organisation has this already           | Subscribed
            active    | other tenant | 403    | This order belongs to another organisation   | Subscribed
            active    | reseller     | 200    | You bought this for another organisation     | Subscribed
            active    | late buyer   | 400    | This link is no longer valid                 | Subscribed
            suspended | buyer        | 200    | Your subscription is suspended               | Suspended
            suspended | colleague    | 200    | Your subscription is suspended               | Suspended
            suspended | other tenant | 403    | This order belongs to another organisation   | Suspended
            suspended | reseller     | 200    | You bought this for another organisation     | Suspended
            suspended | late buyer   | 400    | This link is no longer valid                 | Suspended
            cancelled | buyer        | 200    | This subscription has ended                  | Unsubscribed
            cancelled | colleague    | 200    | This subscription has ended                  | Unsubscribed
            cancelled | other tenant | 403    | This order belongs to another organisation   | Unsubscribed
            cancelled | reseller     | 200    | You bought this for another organisation     | Unsubscribed
            cancelled | late buyer   | 400    | This link is no longer valid                 | Unsubscribed
            """)
    void landing_everyStateAndVisitor_showsAPageOfItsOwnAndLetsOnlyTheBuyerConfirm(String state, String visitor, int status,
            String says, String afterwards) {
        String account = ACCOUNTS.get(visitor);
        PortalClient person = VISITORS.computeIfAbsent(account, PortalClient::signedIn);
        String id = marketplace.buy("alice@contoso.example", visitor.equals("reseller") ? account : "alice@contoso.example",
                "team", 5);
        if (!state.equals("bought")) {
            setup.activate(id, "team");
        }
        if (state.equals("suspended") || state.equals("cancelled")) {
            marketplace.happen(id, state.equals("suspended") ? "Suspend" : "Unsubscribe");
        }
        String token = marketplace.token(id, visitor.equals("late buyer"));
        String page = "/marketplace/landing?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);

        PortalClient.Answer shown = person.get(page);
        assertThat(shown.status()).isEqualTo(status);
        assertThat(shown.body()).contains(says);

        person.submit(page, "/marketplace/landing", Map.of("token", token, "organisation", "Contoso Facilities", "contact",
                "Alice Carter", "mail", "alice@contoso.example"));
        assertThat(marketplace.subscription(id).getString("saasSubscriptionStatus")).isEqualTo(afterwards);
    }
}

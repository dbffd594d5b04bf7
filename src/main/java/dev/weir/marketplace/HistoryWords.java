package dev.weir.marketplace;

import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.weir.web.Bundles;
import dev.weir.web.Formats;
import dev.weir.web.PageContext;

/**
 * Says in the reader's language what a subscription's history keeps in words of its own; what it does not know it says as it
 * is kept.
 */
final class HistoryWords {

    private static final Pattern CHANGE = Pattern.compile("(plan|seats|state|term end) (?:(.+) → )?(.+)");
    private static final Pattern WISH = Pattern
            .compile("(?:plan (?<plan>\\S+)|(?<seats>\\d+) seats|cancelled): (?<outcome>.*)");
    private static final Pattern REFUSED = Pattern.compile("refused: plan (\\S+) is not offered");
    private static final String CONFIRMED = "confirmed by ";
    private static final String ASKED = "asked for as operation ";

    private final HistoryMessages history;
    private final MarketplaceMessages words;
    private final Formats formats;

    HistoryWords(HistoryMessages history, MarketplaceMessages words, Formats formats) {
        this.history = history;
        this.words = words;
        this.formats = formats;
    }

    /** In the words of the page's reader. */
    static HistoryWords on(PageContext page) {
        return new HistoryWords(Bundles.in(page.locale(), HistoryMessages.class),
                Bundles.in(page.locale(), MarketplaceMessages.class), page.formats());
    }

    /** Through what something changed; a person's name stays one. */
    String cause(String cause) {
        if (cause.startsWith("webhook ")) {
            return history.announced(action(cause.substring("webhook ".length())));
        }
        return switch (cause) {
            case "landing page" -> history.landingPage();
            case "activation" -> history.activation();
            case Reconciliation.CAUSE -> history.reconciliation();
            default -> cause;
        };
    }

    /** What changed. */
    String what(String what) {
        Matcher refused = REFUSED.matcher(what);
        Matcher wish = WISH.matcher(what);
        if (refused.matches()) {
            return history.notOffered(refused.group(1));
        } else if (what.startsWith(CONFIRMED)) {
            return history.confirmed(what.substring(CONFIRMED.length()));
        } else if (wish.matches()) {
            return wish(wish);
        }
        return Arrays.stream(what.split(", ")).map(this::change).collect(Collectors.joining(", "));
    }

    /** What was made of an announcement. */
    String outcome(String outcome) {
        return switch (outcome) {
            case EventConfirmation.ANSWERED -> history.answered();
            case EventConfirmation.UNCHANGED -> history.unchanged();
            default -> what(outcome);
        };
    }

    /** An announcement's action. */
    String action(String action) {
        return switch (action) {
            case "ChangePlan" -> history.actionChangePlan();
            case "ChangeQuantity" -> history.actionChangeQuantity();
            case "Suspend" -> history.actionSuspend();
            case "Reinstate" -> history.actionReinstate();
            case "Renew" -> history.actionRenew();
            case "Unsubscribe" -> history.actionUnsubscribe();
            default -> action;
        };
    }

    /** How far an announcement was worked on. */
    String state(MarketplaceEvent.State state) {
        return switch (state) {
            case RECEIVED -> history.received();
            case DONE -> history.done();
            case IGNORED -> history.ignored();
        };
    }

    /** What became of reported usage. */
    String state(UsageReport.State state) {
        return switch (state) {
            case WAITING -> history.waiting();
            case ACCEPTED -> history.billed();
            case REFUSED -> history.notBilled();
        };
    }

    private String wish(Matcher wish) {
        String outcome = wish.group("outcome").startsWith(ASKED) ? history.asked() : wish.group("outcome");
        String what = wish.group("plan") != null ? history.plan(wish.group("plan"))
                : wish.group("seats") != null ? history.seats(wish.group("seats")) : history.cancelled();
        return what + " – " + outcome;
    }

    private String change(String change) {
        Matcher known = CHANGE.matcher(change);
        if (!known.matches()) {
            return change;
        }
        String field = known.group(1);
        String value = (known.group(2) == null ? "" : value(field, known.group(2)) + " → ") + value(field, known.group(3));
        return switch (field) {
            case "plan" -> history.plan(value);
            case "seats" -> history.seats(value);
            case "state" -> history.state(value);
            default -> history.termEnd(value);
        };
    }

    private String value(String field, String value) {
        return switch (field) {
            case "state" -> SubscriptionView.state(SubscriptionState.valueOf(value), words);
            case "term end" -> formats.date(Instant.parse(value).atZone(formats.zone()).toLocalDate());
            default -> value;
        };
    }
}

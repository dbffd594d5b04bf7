package dev.weir.licensing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.weir.licensing.LicenceAdvice.NextStep;
import dev.weir.licensing.LicenceAdvice.NextStep.Kind;
import dev.weir.licensing.LicenceAnswer.CannotBeKnown;
import dev.weir.licensing.LicenceAnswer.MayNotRun;
import dev.weir.licensing.LicenceAnswer.MayRun;
import dev.weir.licensing.LicenceAnswer.Refusal;

/**
 * Makes advice out of answers, for one reader.
 *
 * @param texts the reader's language
 * @param config where the next steps lead
 * @param now the time of reading
 * @param language the reader's language, for dates
 * @param admin whether the reader can assign licences instead of asking for them
 * @param asked the person's waiting requests, by flow id
 */
record Advice(LicenceTexts texts, LicensingConfig config, Instant now, Locale language, boolean admin,
        Map<String, LicenceRequest> asked) {

    static final String ADMIN_PAGE = "/admin/licences";
    static final String PRICING_PAGE = "/licences/plans";
    static final String REQUEST_FORM = "/licences/requests";
    static final String CHECK_FORM = "/licences/check";

    LicenceAdvice on(FlowSubject flow, FlowNeed need, LicenceAnswer answer, Optional<Instant> readAt) {
        LicenceRequest request = answer instanceof MayRun ? null : asked.get(flow.id());
        return new LicenceAdvice(flow, answer, texts.headline(answer), texts.explanation(answer), texts.need(need),
                steps(answer, request != null), note(request, readAt));
    }

    private List<NextStep> steps(LicenceAnswer answer, boolean alreadyAsked) {
        List<NextStep> steps = new ArrayList<>();
        AdviceMessages words = texts.messages();
        if (answer instanceof MayNotRun no) {
            steps.addAll(remedies(no));
            askOrAssign(steps, alreadyAsked);
        } else if (answer instanceof CannotBeKnown unknown) {
            switch (unknown.reason()) {
                case DIRECTORY_DOWN, NOT_READ -> steps.add(new NextStep(Kind.FORM, words.checkAgain(), CHECK_FORM));
                case GUEST -> steps.add(site(words.seeMine(), config.trialUrl().toString()));
                case CONSENT_MISSING -> askOrAssign(steps, alreadyAsked);
                default -> {
                    steps.add(site(words.seeMine(), config.trialUrl().toString()));
                    askOrAssign(steps, alreadyAsked);
                }
            }
        } else if (answer instanceof MayRun yes && yes.payer() == Payer.TRIAL) {
            steps.add(site(words.buy(), config.buyUrl().toString()));
        }
        steps.add(new NextStep(Kind.PAGE, words.pricing(), PRICING_PAGE));
        return steps;
    }

    private List<NextStep> remedies(MayNotRun no) {
        AdviceMessages words = texts.messages();
        if (no.reason() == Refusal.SWITCHED_OFF) {
            return List.of();
        }
        return switch (no.wouldPay()) {
            case FREE -> List.of(site(words.startFree(), config.trialUrl().toString()));
            case ISV_CSP -> config.providerUrl().map(url -> List.of(site(words.askProvider(texts.provider()), url.toString())))
                    .orElse(List.of());
            default -> List.of(site(words.startTrial(), config.trialUrl().toString()),
                    site(words.buy(), config.buyUrl().toString()));
        };
    }

    private void askOrAssign(List<NextStep> steps, boolean alreadyAsked) {
        if (admin) {
            steps.add(0, new NextStep(Kind.PAGE, texts.messages().assign(), ADMIN_PAGE));
        } else if (!alreadyAsked) {
            steps.add(0, new NextStep(Kind.FORM, texts.messages().askAdmin(), REQUEST_FORM));
        }
    }

    private String note(LicenceRequest request, Optional<Instant> readAt) {
        if (request != null) {
            return texts.messages().alreadyAsked(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(language).withZone(ZoneOffset.UTC).format(request.requestedAt));
        }
        return readAt.map(at -> texts.checked(at, now)).orElse("");
    }

    private static NextStep site(String label, String href) {
        return new NextStep(Kind.SITE, label, href);
    }
}

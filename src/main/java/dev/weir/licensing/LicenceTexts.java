package dev.weir.licensing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.weir.licensing.LicenceAnswer.CannotBeKnown;
import dev.weir.licensing.LicenceAnswer.MayNotRun;
import dev.weir.licensing.LicenceAnswer.MayRun;
import dev.weir.web.Bundles;

/**
 * Puts licence answers into one language.
 *
 * @param messages that language
 * @param provider the ISV's name
 */
record LicenceTexts(AdviceMessages messages, String provider) {

    static LicenceTexts in(Locale language, String provider) {
        return new LicenceTexts(
                Bundles.in(language, AdviceMessages.class), provider);
    }

    /** The answer in two or three words. */
    String headline(LicenceAnswer answer) {
        return switch (answer.verdict()) {
            case MAY_RUN -> messages.mayRun();
            case MAY_NOT_RUN -> messages.mayNotRun();
            case CANNOT_BE_KNOWN -> messages.cannotBeKnown();
        };
    }

    /** Why the answer is so, and who pays. */
    String explanation(LicenceAnswer answer) {
        List<String> sentences = new ArrayList<>();
        if (answer instanceof MayRun yes) {
            sentences.add(yes.plan().isEmpty() ? messages.noLicenceNeeded() : messages.coveredBy(yes.plan()));
            sentences.add(paidBy(yes.payer()));
            if (yes.pending()) {
                sentences.add(messages.pending());
            }
        } else if (answer instanceof MayNotRun no) {
            sentences.add(refusal(no));
            if (no.reason() != LicenceAnswer.Refusal.SWITCHED_OFF) {
                sentences.add(remedy(no.wouldPay()));
            }
        } else if (answer instanceof CannotBeKnown unknown) {
            sentences.add(doubt(unknown));
        }
        return String.join(" ", sentences);
    }

    /** What the flow demands, and of whom. */
    String need(FlowNeed need) {
        List<String> sentences = new ArrayList<>();
        if (!need.custom().isEmpty()) {
            sentences.add(messages.needCustom(String.join(", ", need.custom())));
        }
        if (!need.premium().isEmpty()) {
            sentences.add(messages.needPremium(String.join(", ", need.premium())));
        }
        if (need.needsPremium()) {
            sentences.add(need.kind() == FlowKind.INSTANT ? messages.everyRunner() : messages.onlyOwner());
        } else if (!need.mayNeedPremium()) {
            sentences.add(messages.needStandard());
        }
        return String.join(" ", sentences);
    }

    /** How long ago licences were read. */
    String checked(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.toMinutes() < 1) {
            return messages.checked(messages.justNow());
        }
        if (age.toHours() < 1) {
            return messages.checked(messages.minutesAgo(age.toMinutes()));
        }
        return messages.checked(age.toDays() < 2 ? messages.hoursAgo(age.toHours()) : messages.daysAgo(age.toDays()));
    }

    /** A plan that a person holds, for a table. */
    LicenceResource.PlanRow row(HeldPlan held) {
        return new LicenceResource.PlanRow(held.plan().title(), allows(held.plan().right()), switch (held.status()) {
            case READY -> messages.stateReady();
            case PENDING -> messages.statePending();
            case SWITCHED_OFF -> messages.stateSwitchedOff();
        });
    }

    private String allows(FlowRight right) {
        return switch (right) {
            case NONE -> messages.rightNone();
            case DESKTOP -> messages.rightDesktop();
            case CAPACITY -> messages.rightCapacity();
            case STANDARD -> messages.rightStandard();
            case CONTEXT -> messages.rightContext();
            case DEVELOPER -> messages.rightDeveloper();
            case TRIAL -> messages.rightTrial();
            case PREMIUM -> messages.rightPremium();
        };
    }

    private String paidBy(Payer payer) {
        return switch (payer) {
            case OFFICE -> messages.paidByOffice();
            case DYNAMICS -> messages.paidByDynamics();
            case POWER_APPS -> messages.paidByPowerApps();
            case FLOW -> messages.paidByFlow();
            case TRIAL -> messages.paidByTrial();
            case FREE -> messages.paidByFree();
            case ISV_CSP -> messages.paidByCsp(provider);
            case ISV_PAY_AS_YOU_GO -> messages.paidByRun(provider);
            case UNKNOWN -> messages.paidByUnknown();
        };
    }

    private String refusal(MayNotRun no) {
        return switch (no.reason()) {
            case NO_PLAN -> messages.noPlan();
            case STANDARD_ONLY -> messages.standardOnly(no.plan());
            case SWITCHED_OFF -> messages.switchedOff(no.plan());
        };
    }

    private String remedy(Payer wouldPay) {
        return switch (wouldPay) {
            case FREE -> messages.wouldBeFree();
            case ISV_CSP -> messages.wouldBeProvided(provider);
            default -> messages.wouldBeBought();
        };
    }

    private String doubt(CannotBeKnown unknown) {
        return switch (unknown.reason()) {
            case OTHER_APP_ONLY -> messages.otherAppOnly(unknown.subject());
            case DEVELOPER_ENVIRONMENT_ONLY -> messages.developerOnly(unknown.subject());
            case FLOW_CAPACITY -> messages.flowCapacity();
            case PLAN_UNKNOWN -> messages.planUnknown(unknown.subject());
            case CONNECTOR_UNKNOWN -> messages.connectorUnknown(unknown.subject());
            case GUEST -> messages.guest();
            case CONSENT_MISSING -> messages.consentMissing();
            case DIRECTORY_DOWN -> messages.directoryDown();
            case NOT_READ -> messages.notRead();
        };
    }
}

package dev.weir.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** Flow kind × licences × who pays → answer and text, with the tables that Weir ships. */
@QuarkusTest
class LicenceRulesTest {

    private static final ServicePlans PLANS = LicensingTables.plans(Optional.empty());
    private static final ConnectorTiers CONNECTORS = LicensingTables.connectors(Optional.empty(), List.of("fieldline"));

    @ParameterizedTest(name = "{0} flow with {1}, person with {2}, ISV pays {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # kind    | connectors             | plans held                          | ISV pays      | answer          | English text begins with
            AUTOMATED | shared_office365       | FLOW_O365_P2                        | NOTHING       | MAY_RUN         | Covered by Power Automate for Office 365 E3. Nothing to pay: it comes with the Office 365 licence.
            AUTOMATED | shared_office365       | FLOW_O365_S1                        | CSP           | MAY_RUN         | Covered by Power Automate for Office 365 F3. Nothing to pay
            INSTANT   | shared_approvals       | FLOW_DYN_APPS                       | NOTHING       | MAY_RUN         | Covered by Power Automate for Dynamics 365. Nothing to pay: it comes with the Dynamics 365 licence.
            INSTANT   | shared_approvals       | Flow_PowerApps_PerUser              | NOTHING       | MAY_RUN         | Covered by Power Automate for Power Apps per user. Nothing to pay: it comes with the Power Apps licence.
            SCHEDULED | shared_office365       | FLOW_P2_VIRAL                       | NOTHING       | MAY_RUN         | Covered by Power Automate Free. Free of charge. The flow cannot be shared
            SCHEDULED | shared_office365       | FLOW_P2_VIRAL FLOW_O365_P3          | NOTHING       | MAY_RUN         | Covered by Power Automate for Office 365 E5.
            AUTOMATED | shared_office365       |                                     | NOTHING       | MAY_NOT_RUN     | There is no licence for Power Automate. A Power Automate Free licence is enough.
            AUTOMATED | shared_office365       |                                     | CSP           | MAY_NOT_RUN     | There is no licence for Power Automate. A Power Automate licence is needed. You get it from Fieldline.
            AUTOMATED | shared_office365       |                                     | PAY_AS_YOU_GO | MAY_RUN         | No licence is needed. Fieldline pays for each run.
            AUTOMATED | shared_office365       | FLOW_O365_P2:Disabled               | NOTHING       | MAY_NOT_RUN     | An admin has switched Power Automate off in the licence (Power Automate for Office 365 E3).
            AUTOMATED | shared_office365       | FLOW_O365_P2:PendingProvisioning    | NOTHING       | MAY_RUN         | Covered by Power Automate for Office 365 E3. Nothing to pay: it comes with the Office 365 licence. Microsoft is still setting
            AUTOMATED | shared_office365       | FLOW_NEW_THING                      | NOTHING       | MAY_RUN         | Covered by FLOW_NEW_THING. Weir does not know this plan
            AUTOMATED | shared_office365       | POWERAUTOMATE_DESKTOP_FOR_WIN       | NOTHING       | MAY_NOT_RUN     | There is no licence for Power Automate.
            AUTOMATED | shared_office365       | FLOW_DEV_VIRAL                      | NOTHING       | CANNOT_BE_KNOWN | Power Apps Developer Plan includes premium connectors in a developer environment only.
            AUTOMATED | fieldline              | FLOW_O365_P3                        | NOTHING       | MAY_NOT_RUN     | Power Automate for Office 365 E5 covers standard connectors only. A Power Automate Premium licence is needed.
            INSTANT   | fieldline              | FLOW_O365_P3                        | CSP           | MAY_NOT_RUN     | Power Automate for Office 365 E5 covers standard connectors only. A Power Automate licence is needed. You get it from Fieldline.
            INSTANT   | fieldline              | FLOW_O365_P3                        | PAY_AS_YOU_GO | MAY_RUN         | No licence is needed. Fieldline pays for each run.
            AUTOMATED | fieldline              | POWER_AUTOMATE_ATTENDED_RPA         | NOTHING       | MAY_RUN         | Covered by Power Automate Premium. Paid with the Power Automate licence.
            SCHEDULED | shared_sql             | FLOW_P1                             | NOTHING       | MAY_RUN         | Covered by Flow Plan 1. Paid with the Power Automate licence.
            SCHEDULED | http                   | FLOW_P2                             | NOTHING       | MAY_RUN         | Covered by Flow Plan 2. Paid with the Power Automate licence.
            AUTOMATED | fieldline              | FLOW_P2_VIRAL_REAL                  | NOTHING       | MAY_RUN         | Covered by Power Automate trial. Free until the trial ends.
            AUTOMATED | fieldline              | FLOW_P2_VIRAL_REAL FLOW_PER_USER    | NOTHING       | MAY_RUN         | Covered by Power Automate per user.
            AUTOMATED | fieldline              | FLOW_DYN_P2                         | NOTHING       | CANNOT_BE_KNOWN | Power Automate for Dynamics 365 Plan includes premium connectors only inside the app it was bought for.
            AUTOMATED | fieldline              | FLOW_DYN_P2                         | PAY_AS_YOU_GO | MAY_RUN         | No licence is needed.
            AUTOMATED | fieldline              | FLOW_DYN_TEAM FLOW_O365_P1          | CSP           | CANNOT_BE_KNOWN | Power Automate for Dynamics 365 Team Members includes premium connectors only inside
            INSTANT   | fieldline              | FLOW_BUSINESS_PROCESS FLOW_O365_P1  | NOTHING       | CANNOT_BE_KNOWN | Your organisation has licences for single flows.
            INSTANT   | fieldline              | FLOW_DEV_VIRAL                      | NOTHING       | CANNOT_BE_KNOWN | Power Apps Developer Plan includes premium connectors in a developer environment only.
            INSTANT   | fieldline              | FLOW_NEW_THING                      | NOTHING       | CANNOT_BE_KNOWN | The plan FLOW_NEW_THING is new to this portal.
            AUTOMATED | fieldline              | FLOW_P2:Disabled FLOW_O365_P1       | NOTHING       | MAY_NOT_RUN     | An admin has switched Power Automate off in the licence (Flow Plan 2).
            AUTOMATED | fieldline              |                                     | NOTHING       | MAY_NOT_RUN     | There is no licence for Power Automate. A Power Automate Premium licence is needed.
            AUTOMATED | shared_nobodyknows     | FLOW_O365_P3                        | NOTHING       | CANNOT_BE_KNOWN | This portal does not know whether these connectors need a premium licence: shared_nobodyknows.
            AUTOMATED | shared_nobodyknows     | FLOW_P2                             | NOTHING       | MAY_RUN         | Covered by Flow Plan 2.
            AUTOMATED | shared_nobodyknows fieldline | FLOW_O365_P3                  | NOTHING       | MAY_NOT_RUN     | Power Automate for Office 365 E5 covers standard connectors only.
            AUTOMATED | shared_office365       | EXCHANGE_S_ENTERPRISE               | NOTHING       | MAY_NOT_RUN     | There is no licence for Power Automate.
            """)
    void answer_kindLicencesAndPayer_saysWhetherAndWhy(FlowKind kind, String connectors, String plans, IsvPays pays,
            LicenceAnswer.Verdict verdict, String text) {
        FlowNeed need = CONNECTORS.needOf(kind, List.of(connectors.split(" ")));
        LicenceAnswer answer = new LicenceRules(pays).answer(need, rights(plans), false);

        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(LicenceTexts.in(Locale.ENGLISH, "Fieldline").explanation(answer)).startsWith(text);
        assertThat(LicenceTexts.in(Locale.KOREAN, "Fieldline").explanation(answer)).containsPattern("\\p{IsHangul}{2,}")
                .doesNotContain("{");
    }

    @ParameterizedTest(name = "{0} flow with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            AUTOMATED | shared_office365             | Uses standard connectors only, so an Office 365 licence is enough.
            AUTOMATED | fieldline                    | Uses fieldline, the product's own connector. Microsoft counts it as premium. Only the flow's owner needs the licence.
            INSTANT   | fieldline                    | Uses fieldline, the product's own connector. Microsoft counts it as premium. Everyone who runs the flow needs the licence.
            INSTANT   | shared_fieldline-5f5b12-5f88 | Uses shared_fieldline-5f5b12-5f88, the product's own connector. Microsoft counts it as premium. Everyone who runs the flow needs the licence.
            SCHEDULED | shared_sql office365         | Uses premium connectors: shared_sql. Only the flow's owner needs the licence.
            """)
    void need_kindAndConnectors_saysWhatAndOfWhom(FlowKind kind, String connectors, String text) {
        FlowNeed need = CONNECTORS.needOf(kind, List.of(connectors.split(" ")));

        assertThat(LicenceTexts.in(Locale.ENGLISH, "Fieldline").need(need)).isEqualTo(text);
    }

    private static FlowRights rights(String plans) {
        List<HeldPlan> held = new ArrayList<>();
        for (String plan : plans == null ? new String[0] : plans.split(" ")) {
            String[] parts = plan.split(":");
            PLANS.find("00000000-0000-0000-0000-000000000000", parts[0]).ifPresent(
                    known -> held.add(new HeldPlan(known, HeldPlan.Status.of(parts.length > 1 ? parts[1] : "Success"))));
        }
        return new FlowRights(held);
    }
}

package dev.weir.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.licensing.LicenceAnswer.Verdict;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Every kind of flow × every kind of licence × whoever pays → the answer. {@link LicenceRulesTest} looks at the words of each;
 * this leaves no combination out.
 */
@QuarkusTest
class LicenceMatrixTest {

    private static final ServicePlans PLANS = LicensingTables.plans(Optional.empty());
    private static final ConnectorTiers CONNECTORS = LicensingTables.connectors(Optional.empty(), List.of("fieldline"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # plans held, and for flows with standard, premium and unknown connectors: may it run (yes, no, ?) when the ISV
            # pays nothing, sells licences as CSP, pays as you go
            none                                | no no yes    | no no yes    | ? ? yes
            EXCHANGE_S_ENTERPRISE               | no no yes    | no no yes    | ? ? yes
            FLOW_P2_VIRAL                       | yes yes yes  | no no yes    | ? ? yes
            FLOW_O365_P2                        | yes yes yes  | no no yes    | ? ? yes
            FLOW_O365_P2:Disabled               | no no yes    | no no yes    | ? ? yes
            FLOW_O365_P2:PendingProvisioning    | yes yes yes  | no no yes    | ? ? yes
            FLOW_DYN_APPS                       | yes yes yes  | ? ? yes      | ? ? yes
            FLOW_DYN_P2                         | yes yes yes  | ? ? yes      | ? ? yes
            FLOW_DYN_TEAM FLOW_O365_P1          | yes yes yes  | ? ? yes      | ? ? yes
            Flow_PowerApps_PerUser              | yes yes yes  | ? ? yes      | ? ? yes
            FLOW_DEV_VIRAL                      | ? ? yes      | ? ? yes      | ? ? yes
            FLOW_NEW_THING                      | yes yes yes  | ? ? yes      | ? ? yes
            FLOW_BUSINESS_PROCESS FLOW_O365_P1  | yes yes yes  | ? ? yes      | ? ? yes
            FLOW_P2_VIRAL_REAL                  | yes yes yes  | yes yes yes  | yes yes yes
            FLOW_P1                             | yes yes yes  | yes yes yes  | yes yes yes
            FLOW_PER_USER                       | yes yes yes  | yes yes yes  | yes yes yes
            FLOW_P2:Disabled                    | no no yes    | no no yes    | ? ? yes
            FLOW_P2:Disabled FLOW_O365_P1       | yes yes yes  | no no yes    | ? ? yes
            """)
    void answer_everyKindLicenceAndPayer_isOneOfThreeAndExplained(String plans, String standard, String premium,
            String unknown) {
        for (FlowKind kind : FlowKind.values()) {
            check(kind, "shared_office365", plans, standard);
            check(kind, "fieldline", plans, premium);
            check(kind, "shared_sql", plans, premium);
            check(kind, "shared_nobodyknows", plans, unknown);
        }
    }

    private static void check(FlowKind kind, String connector, String plans, String expected) {
        FlowNeed need = CONNECTORS.needOf(kind, List.of(connector));
        for (IsvPays pays : IsvPays.values()) {
            LicenceAnswer answer = new LicenceRules(pays).answer(need, rights(plans), false);
            assertThat(answer.verdict()).as("%s flow with %s, ISV pays %s", kind, connector, pays)
                    .isEqualTo(verdict(expected.split(" ")[pays.ordinal()]));
            assertThat(LicenceTexts.in(Locale.ENGLISH, "Fieldline").explanation(answer)).isNotBlank().doesNotContain("{");
            assertThat(LicenceTexts.in(Locale.KOREAN, "Fieldline").explanation(answer)).containsPattern("\\p{IsHangul}{2,}")
                    .doesNotContain("{");
        }
    }

    private static Verdict verdict(String word) {
        return switch (word) {
            case "yes" -> Verdict.MAY_RUN;
            case "no" -> Verdict.MAY_NOT_RUN;
            default -> Verdict.CANNOT_BE_KNOWN;
        };
    }

    private static FlowRights rights(String plans) {
        List<HeldPlan> held = new ArrayList<>();
        for (String plan : plans.split(" ")) {
            String[] parts = plan.split(":");
            PLANS.find("00000000-0000-0000-0000-000000000000", parts[0]).ifPresent(
                    known -> held.add(new HeldPlan(known, HeldPlan.Status.of(parts.length > 1 ? parts[1] : "Success"))));
        }
        return new FlowRights(held);
    }
}

package dev.weir.microsoft.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowRefusalTest {

    @ParameterizedTest
    @CsvSource({
            "0, '', '', DOWN",
            "503, ServerUnavailable, '', DOWN",
            "429, TooManyRequests, '', THROTTLED",
            "401, Unauthorized, '', SIGN_IN_NEEDED",
            "403, MissingAdequateQuotaPolicy, 'does not have a service plan adequate', LICENCE_MISSING",
            "403, EnvironmentAccessDenied, 'Access is denied', ENVIRONMENT_DENIED",
            "403, ConnectionAuthorizationFailed, 'no permission for connection ''f'' under Api ''shared_logicflows''', NOT_VISIBLE",
            "403, ConnectionAuthorizationFailed, 'no permission for connection ''c'' under Api ''shared_office365''', CONNECTION_MISSING",
            "400, InvokerConnectionOverrideFailed, '', CONNECTION_MISSING",
            "404, FlowNotFound, 'Could not find flow', NOT_VISIBLE",
            "400, WorkflowTriggerIsNotEnabled, '', FLOW_OFF",
            "400, TriggerInputSchemaMismatch, '', INPUTS_REFUSED",
            "400, InvalidOpenApiFlow, '', REQUEST_FAULTY",
            "403, Forbidden, '', NOT_PERMITTED",
            "418, Unknown, '', OTHER" })
    void of_answer_isToldByItsCodeThenItsStatus(int status, String code, String said, FlowRefusal refusal) {
        assertThat(FlowRefusal.of(status, code, said)).isEqualTo(refusal);
    }
}

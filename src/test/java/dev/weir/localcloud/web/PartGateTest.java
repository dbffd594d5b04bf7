package dev.weir.localcloud.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;

import jakarta.ws.rs.container.ResourceInfo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.localcloud.LocalCloudConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Each part of the local cloud can be awake by itself. */
class PartGateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # awake         | resource                                        | sleeps
                            | dev.weir.localcloud.entra.KeysApi               | false
            flow,runtime    | dev.weir.localcloud.entra.AuthorizeResource     | true
            flow,runtime    | dev.weir.localcloud.entra.TokenApi              | true
            flow,runtime    | dev.weir.localcloud.entra.KeysApi               | false
            flow,runtime    | dev.weir.localcloud.fulfilment.SubscriptionApi  | true
            flow,runtime    | dev.weir.localcloud.graph.GraphApi              | true
            flow,runtime    | dev.weir.localcloud.runtime.desk.DeskResource   | false
            flow            | dev.weir.localcloud.runtime.desk.DeskResource   | true
            flow,runtime    | dev.weir.home.FrontResource                     | false
            """)
    void request_toAPart_isAnsweredWhileItIsAwake(String awake, String resource, boolean sleeps) throws ClassNotFoundException {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(LocalCloudConfig.class)
                .withDefaultValue("weir.local-cloud.url", "http://127.0.0.1:1");
        if (awake != null) {
            config.withDefaultValue("weir.local-cloud.parts", awake);
        }
        PartGate gate = new PartGate(config.build().getConfigMapping(LocalCloudConfig.class));

        assertThat(gate.keepAsleep(new Resource(Class.forName(resource))) != null).isEqualTo(sleeps);
    }

    private record Resource(Class<?> type) implements ResourceInfo {

        @Override
        public Method getResourceMethod() {
            return null;
        }

        @Override
        public Class<?> getResourceClass() {
            return type;
        }
    }
}

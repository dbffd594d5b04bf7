package dev.weir.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MadeFlowTest {

    private static final String GUID = "11111111-2222-4333-8444-555555555555";

    @Test
    void flow_guidOrPath_isTheLastGuid() {
        assertThat(new MadeFlow(GUID, null, null, null, null).flow()).isEqualTo(GUID);
        assertThat(new MadeFlow("/providers/Microsoft.ProcessSimple/environments/Default-aaaaaaaa-2222-4333-8444-555555555555"
                + "/flows/" + GUID, null, null, null, null).flow()).isEqualTo(GUID);
        assertThat(new MadeFlow("nothing", null, null, null, null).flow()).isNull();
        assertThat(new MadeFlow(null, null, null, null, null).flow()).isNull();
    }

    @Test
    void environment_fromAddress_elseDefault() {
        assertThat(new MadeFlow(GUID, "https://make.powerautomate.com/manage/environments/Default-1/flows/" + GUID, null, null,
                null).environment("~default")).isEqualTo("Default-1");
        assertThat(new MadeFlow(GUID, "https://make.powerautomate.com/flows", null, null, null).environment("~default"))
                .isEqualTo("~default");
    }
}

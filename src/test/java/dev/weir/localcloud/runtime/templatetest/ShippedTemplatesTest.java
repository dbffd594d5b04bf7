package dev.weir.localcloud.runtime.templatetest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTemplatesTest {

    private static final TemplateTests CATALOG = new TemplateTests(Path.of("templates-catalog"));

    static List<String> templates() throws IOException {
        return CATALOG.templates();
    }

    @ParameterizedTest
    @MethodSource
    void templates(String template) throws IOException {
        TemplateReport report = CATALOG.run(template);

        assertThat(report.outcomes()).as("%s has tests", template).isNotEmpty();
        assertThat(report.outcomes()).allSatisfy(outcome -> assertThat(outcome.failures()).as(outcome.test()).isEmpty());
        assertThat(report.unreached()).as("what no test of %s reaches", template).isEmpty();
    }
}

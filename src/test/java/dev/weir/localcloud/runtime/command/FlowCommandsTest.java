package dev.weir.localcloud.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

class FlowCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int execute(Object command, String... arguments) {
        return new CommandLine(command).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void eval_expression_printsItsValue() {
        assertThat(execute(new EvalCommand(), "@concat('a', string(add(1, 2)))")).isZero();
        assertThat(out.toString().trim()).isEqualTo("\"a3\"");
    }

    @Test
    void eval_failing_printsServicesWords() {
        assertThat(execute(new EvalCommand(), "@int('x')")).isEqualTo(1);
        assertThat(out.toString()).contains("int");
    }

    @Test
    void eval_neitherExpressionNorLinesOrBoth_isWrongUse() {
        assertThat(execute(new EvalCommand())).isEqualTo(2);
        assertThat(execute(new EvalCommand(), "@1", "--lines")).isEqualTo(2);
        assertThat(execute(new EvalCommand(), "--lines", "--setup", "setup.json")).isEqualTo(2);
        assertThat(err.toString()).contains("Give an expression, or --lines");
    }

    @Test
    void run_definition_printsRunRecord() throws IOException {
        Path definition = Files.writeString(folder.resolve("d.json"),
                "{\"triggers\":{},\"actions\":{\"A\":{\"type\":\"Compose\",\"inputs\":\"@triggerBody()\",\"runAfter\":{}}}}");
        Path answers = Files.writeString(folder.resolve("a.yaml"), "$trigger: {body: 7}\n");

        assertThat(execute(new RunCommand(), definition.toString(), "--answers", answers.toString())).isZero();
        assertThat(out.toString()).contains("\"status\" : \"Succeeded\"").contains("\"outputs\" : 7");
    }

    @Test
    void run_noDefinition_isUnreadable() throws IOException {
        Path definition = Files.writeString(folder.resolve("d.json"), "{}");

        assertThat(execute(new RunCommand(), definition.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("'actions' is missing");
    }

    @Test
    void test_failingExpectation_namesActionExpectedAndActual() throws IOException {
        Path tests = Files.createDirectories(folder.resolve("mine/tests"));
        Files.writeString(folder.resolve("mine/definition.json"),
                "{\"triggers\":{},\"actions\":{\"A\":{\"type\":\"Compose\",\"inputs\":1,\"runAfter\":{}},\"B\":{\"type\":\"Compose\",\"inputs\":1,\"runAfter\":{\"A\":[\"Failed\"]}}}}");
        Files.writeString(tests.resolve("one.yaml"), "name: One\nthen: {ran: [B]}\n");
        Path junit = folder.resolve("junit.xml");

        assertThat(execute(new TestCommand(), folder.toString(), "--junit", junit.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("action 'B': expected Succeeded, but was Skipped")
                .contains("not reached by any test: B");
        assertThat(junit).content().contains("<testcase classname=\"mine\" name=\"One\">").contains("failures=\"2\"");
    }
}

package dev.weir.workflow.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.testsupport.FlowPackages;
import dev.weir.workflow.testsupport.Json;

class FlowDrawingTest {

    private static final String FLOW = """
            {triggers: {When_a_work_order_changes: {type: 'OpenApiConnectionWebhook', inputs: {host: {apiId: '/apis/shared_fieldline',
                connectionName: 'shared_fieldline', operationId: 'OnWorkOrderChanged'}}}},
             actions: {
              Is_it_much: {type: 'If', expression: {and: [{greater: ["@triggerOutputs()?['body/amount']", 500]}]},
                actions: {Ask: {type: 'OpenApiConnectionWebhook', inputs: {host: {apiId: '/apis/shared_approvals',
                  connectionName: 'shared_approvals', operationId: 'StartAndWaitForAnApproval'}}}},
                else: {actions: {End: {type: 'Terminate', inputs: {runStatus: 'Succeeded'}}}}},
              Tell: {type: 'OpenApiConnection', runAfter: {Is_it_much: ['Failed', 'TimedOut']}, inputs: {host: {apiId: '/apis/shared_office365',
                  connectionName: 'shared_office365', operationId: 'SendEmailV2'}}}}}""";

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.weir.workflow.testsupport.FlowPackages#samples")
    void svg_realFlow_showsEveryActionInsideTheDrawingWithoutStyles(FlowPackages.Sample sample) throws Exception {
        Definition definition = Definition.read(sample.definition());
        for (Locale locale : new Locale[] { Locale.ENGLISH, Locale.KOREAN }) {
            String svg = FlowDrawing.svg(definition, locale);
            assertThat(svg).doesNotContain("style=", "<script", "<style");
            Document document = parsed(svg);
            Element root = document.getDocumentElement();
            int width = Integer.parseInt(root.getAttribute("width"));
            int height = Integer.parseInt(root.getAttribute("height"));
            NodeList boxes = document.getElementsByTagName("g");
            assertThat(boxes.getLength()).isEqualTo(definition.allActions().size() + 1);
            NodeList rectangles = document.getElementsByTagName("rect");
            for (int i = 0; i < rectangles.getLength(); i++) {
                Element box = (Element) rectangles.item(i);
                assertThat(number(box, "x") + number(box, "width")).isLessThanOrEqualTo(width);
                assertThat(number(box, "y") + number(box, "height")).isLessThanOrEqualTo(height);
            }
        }
    }

    @Test
    void svg_withOutcomes_showsEachBySignAndWordBesideTheColour() {
        String svg = FlowDrawing.svg(Definition.read(Json.of(FLOW)), DrawingOptions.in(Locale.ENGLISH)
                .withOutcomes(Map.of("Ask", "TimedOut", "End", "Skipped", "Tell", "Failed", "Is_it_much", "Succeeded",
                        "When_a_work_order_changes", "Succeeded")));
        assertThat(svg.split("flow-outcome", -1)).hasSize(6);
        assertThat(svg).contains("flow-step--timedout", "Ask for approval and wait for the answer: timed out",
                "End the run: succeeded: skipped", "When a work order changes: succeeded");
        assertThat(FlowDrawing.svg(Definition.read(Json.of(FLOW)), DrawingOptions.in(Locale.KOREAN)
                .withOutcomes(Map.of("Tell", "Failed")))).contains(": 실패");
        assertThat(svg.replaceAll("(?s).*class=\"flow-outcome\"[^>]*><circle[^>]*/>(<path[^>]*>).*", "$1")).startsWith("<path");
    }

    @Test
    void outline_english_readsAsSentences() {
        Outline outline = Outline.of(Definition.read(Json.of(FLOW)), Locale.ENGLISH);
        assertThat(outline.text()).isEqualTo("""
                When a work order changes
                If amount > 500:
                  Ask for approval and wait for the answer (Approvals)
                Otherwise:
                  End the run: succeeded
                After “Is it much” failed or timed out: send an e-mail (Office 365 Outlook)
                """);
        assertThat(outline.sentence(90)).isEqualTo(
                "When a work order changes, if amount > 500, ask for approval and wait for the answer (App…");
    }

    @Test
    void outline_korean_readsAsSentences() {
        DrawingOptions options = DrawingOptions.in(Locale.KOREAN)
                .withOperationTitles(use -> use.operation().equals("OnWorkOrderChanged") ? "작업 주문이 바뀌면" : null);
        assertThat(Outline.of(Definition.read(Json.of(FLOW)), options).text()).isEqualTo("""
                작업 주문이 바뀌면
                amount > 500 조건이 맞으면:
                  승인을 요청하고 답을 기다리기 (승인)
                그렇지 않으면:
                  실행 끝내기: 성공
                “Is it much” 단계가 실패하면 또는 시간을 초과하면: 메일 보내기 (Office 365 Outlook)
                """);
    }

    @Test
    void svg_withOutcomesAndLinks_coloursAndLinksActions() throws Exception {
        String svg = FlowDrawing.svg(Definition.read(Json.of(FLOW)), DrawingOptions.in(Locale.ENGLISH).withId("run-7")
                .withOutcomes(Map.of("ask", "Succeeded", "TELL", "TimedOut")).withLinks(name -> "?a=1&action=" + name));
        assertThat(svg).contains("flow-step--connector flow-step--succeeded\" data-action=\"Ask\"",
                "flow-step--timedout\" data-action=\"Tell\"", "<a href=\"?a=1&amp;action=Ask\"", "role=\"group\"",
                "aria-labelledby=\"run-7-title\"");
        assertThat(parsed(svg).getElementsByTagName("a").getLength()).isEqualTo(4);
    }

    @Test
    void svg_hostileNamesAndText_areEscaped() throws Exception {
        String svg = FlowDrawing.svg(
                Definition.read(
                        Json.of("""
                                {triggers: {'<script>"&': {type: 'X'}}, actions: {'"><img src=x onerror=a>': {type: 'Compose', runAfter: {'"': ['Failed']}},
                                  B: {type: 'If', expression: '@{</svg>'}, '': {}}}""")),
                Locale.ENGLISH);
        assertThat(svg).doesNotContain("<script", "<img");
        parsed(svg);
    }

    @Test
    void svg_circlesAndMasses_end() throws Exception {
        ObjectNode definition = (ObjectNode) Json.of("{triggers: {}}");
        ObjectNode actions = definition.putObject("actions");
        for (int i = 0; i < 5_000; i++) {
            ObjectNode action = actions.putObject("A" + i).put("type", i % 2 == 0 ? "Compose" : "Scope");
            for (int before = Math.max(0, i - 50); before < i + 2; before++) {
                action.withObjectProperty("runAfter").putArray("A" + before).add("Succeeded");
            }
        }
        String svg = FlowDrawing.svg(Definition.read(definition), Locale.ENGLISH);
        assertThat(svg).hasSizeLessThan(2_000_000).contains("4000 more steps");
        parsed(svg);
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}

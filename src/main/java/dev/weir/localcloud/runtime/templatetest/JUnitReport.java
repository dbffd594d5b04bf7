package dev.weir.localcloud.runtime.templatetest;

import java.util.ArrayList;
import java.util.List;

/** The report in the XML that build servers read as test results. */
public final class JUnitReport {

    private JUnitReport() {
    }

    public static String of(List<TemplateReport> reports) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        reports.forEach(report -> suite(xml, report));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, TemplateReport report) {
        List<TestOutcome> outcomes = new ArrayList<>(report.outcomes());
        List<String> unreached = report.unreached().stream().map(place -> "no test reaches " + place).toList();
        outcomes.add(new TestOutcome(report.template(), "every action is reached", unreached, java.util.Set.of()));
        long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
        xml.append("  <testsuite name=\"").append(escaped(report.template())).append("\" tests=\"").append(outcomes.size())
                .append("\" failures=\"").append(failed).append("\">\n");
        for (TestOutcome outcome : outcomes) {
            xml.append("    <testcase classname=\"").append(escaped(outcome.template())).append("\" name=\"")
                    .append(escaped(outcome.test()));
            if (outcome.passed()) {
                xml.append("\"/>\n");
            } else {
                xml.append("\">\n      <failure message=\"").append(escaped(outcome.failures().get(0))).append("\">")
                        .append(escaped(String.join("\n", outcome.failures()))).append("</failure>\n    </testcase>\n");
            }
        }
        xml.append("  </testsuite>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

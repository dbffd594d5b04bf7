package dev.weir.catalog.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.weir.catalog.Connector;
import dev.weir.catalog.Connectors;
import dev.weir.catalog.Template;
import dev.weir.workflow.definition.ConnectorUse;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.draw.Outline;

/**
 * What a flow does through a connector, with the account of whoever makes it.
 *
 * @param does the operations in words, each once
 */
record Permission(Connector connector, List<String> does) {

    static List<Permission> of(Template template, Definition definition, Outline outline) {
        Map<String, String> told = new LinkedHashMap<>();
        collect(outline.steps(), told);
        Map<String, String> connectors = template.flow().connectors();
        Map<Connector, Set<String>> does = new LinkedHashMap<>();
        for (ConnectorUse use : ConnectorUse.in(definition)) {
            Connector connector = known(template, connectors.getOrDefault(use.reference(), use.connector()));
            does.computeIfAbsent(connector, absent -> new LinkedHashSet<>())
                    .add(withoutConnector(told.getOrDefault(use.step(), use.step()), connector));
        }
        return does.entrySet().stream().map(entry -> new Permission(entry.getKey(), List.copyOf(entry.getValue()))).toList();
    }

    private static String withoutConnector(String told, Connector connector) {
        String end = " (" + connector.title() + ")";
        return told.endsWith(end) ? told.substring(0, told.length() - end.length()) : told;
    }

    private static void collect(List<Outline.Step> steps, Map<String, String> told) {
        for (Outline.Step step : steps) {
            if (!step.name().isEmpty()) {
                told.putIfAbsent(step.name(), step.text());
            }
            collect(step.steps(), told);
        }
    }

    private static Connector known(Template template, String apiName) {
        return template.connectors().stream().filter(connector -> connector.apiName().equals(apiName)).findFirst()
                .orElseGet(() -> Connectors.of(apiName));
    }
}

package dev.weir.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import dev.weir.customer.Entitlement;
import dev.weir.licensing.FlowSubject;

/**
 * A flow template of the catalog, checked and complete.
 *
 * @param id the name of its folder
 * @param version three numbers such as 1.2.0
 * @param hash a hash over its content
 * @param texts the texts by language; {@code en} is always there
 * @param categories what it is filed under, the first being the main one
 * @param recordType whose Automate menu shows it; empty: any
 * @param trigger what starts a run
 * @param licence what licence its owner needs
 * @param connectors the connectors as the descriptor names them
 * @param parameters what must be known before it becomes a flow
 * @param inputs which inputs of an instant flow's trigger the context fills
 * @param featured its place among the featured ones
 * @param published its id in Microsoft's public gallery
 * @param flow the flow itself
 * @param icon the picture, as checked SVG
 */
public record Template(String id, String version, String hash, Map<String, TemplateText> texts, List<String> categories,
        Optional<String> recordType, TriggerKind trigger, LicenceClass licence, List<Connector> connectors,
        List<TemplateParameter> parameters, Map<String, ContextPath> inputs, OptionalInt featured, Optional<String> published,
        FlowDocument flow, String icon) {

    public Template {
        texts = Map.copyOf(texts);
        categories = List.copyOf(categories);
        connectors = List.copyOf(connectors);
        parameters = List.copyOf(parameters);
        inputs = Map.copyOf(inputs);
    }

    /** The texts in a language, or in English where there is no translation. */
    public TemplateText text(Locale language) {
        return texts.getOrDefault(language.getLanguage(), texts.get("en"));
    }

    /** The same template, arranged by the operator: at another place, or published under another id. */
    public Template arranged(OptionalInt featuredAs, Optional<String> publishedAs) {
        if (featuredAs.equals(featured) && publishedAs.equals(published)) {
            return this;
        }
        return new Template(id, version, hash, texts, categories, recordType, trigger, licence, connectors, parameters, inputs,
                featuredAs, publishedAs, flow, icon);
    }

    /** The main category. */
    public String category() {
        return categories.get(0);
    }

    /** The parameters that a person is asked for. */
    public List<TemplateParameter> askedParameters() {
        return parameters.stream().filter(TemplateParameter::isAsked).toList();
    }

    /** The flow that it becomes, as licences ask about it: under the template's id and its title in a language. */
    public FlowSubject asFlow(Locale language) {
        return asFlow(id, text(language).title());
    }

    /** A flow that was made from it, as licences ask about it. */
    public FlowSubject asFlow(String flow, String title) {
        return new FlowSubject(flow, title, trigger.flowKind(), flow().connectorNames());
    }

    /** Whether what a tenant bought includes it. */
    public boolean isOpenTo(Entitlement entitlement) {
        return entitlement.closes(id, usesOwnConnector()).isEmpty();
    }

    /** Whether its flow uses the ISV's own connector. */
    public boolean usesOwnConnector() {
        return connectors.stream().anyMatch(connector -> connector.kind() == Connector.Kind.CUSTOM);
    }
}

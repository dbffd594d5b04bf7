package dev.weir.catalog.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.weir.catalog.Connector;
import dev.weir.catalog.Template;

/** What templates can be narrowed down by. */
public enum Facet {

    CATEGORY("category") {
        @Override
        List<String> values(Template template) {
            return template.categories();
        }
    },
    TRIGGER("trigger") {
        @Override
        List<String> values(Template template) {
            return List.of(template.trigger().word());
        }
    },
    RECORD_TYPE("record-type") {
        @Override
        List<String> values(Template template) {
            return template.recordType().map(List::of).orElse(List.of());
        }
    },
    CONNECTOR("connector") {
        @Override
        List<String> values(Template template) {
            return template.connectors().stream().map(Connector::apiName).toList();
        }
    },
    LICENCE("licence") {
        @Override
        List<String> values(Template template) {
            return List.of(template.licence().word());
        }
    };

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }

    /** The facet of a name in addresses. */
    public static Optional<Facet> of(String parameter) {
        return Arrays.stream(values()).filter(facet -> facet.parameter.equals(parameter)).findFirst();
    }

    /** The values under which a template is found. */
    abstract List<String> values(Template template);
}

package dev.weir.catalog.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.ParameterType;
import dev.weir.catalog.SourceDocument;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.TemplateSource;

/** The parameters of descriptor and definition are the same and agree on their types. */
public final class ParameterCheck implements TemplateCheck {

    @Override
    public void check(TemplateSource source, Faults faults) {
        if (source.descriptor() == null || source.definition() == null) {
            return;
        }
        Set<String> described = new HashSet<>();
        JsonNode parameters = source.describes().path("parameters");
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).path("name").asText();
            if (!described.add(name.toLowerCase(Locale.ROOT))) {
                faults.add(FaultKind.PARAMETERS, source.descriptor(), "/parameters/" + i,
                        "The parameter \"" + name + "\" stands here twice.", "Keep one of the two.");
            }
            parameter(source, "/parameters/" + i, faults);
        }
        declared(source, described, faults);
    }

    private static void parameter(TemplateSource source, String pointer, Faults faults) {
        JsonNode parameter = source.describes().at(pointer);
        String name = parameter.path("name").asText();
        JsonNode declared = source.workflow().path("parameters").path(name);
        ParameterType type = type(parameter);
        if (declared.isMissingNode()) {
            faults.add(FaultKind.PARAMETERS, source.descriptor(), pointer + "/name",
                    "The definition declares no parameter \"" + name + "\".",
                    "Declare it in definition.json under \"parameters\", or take it out here.");
        } else if (type != null && !type.workflowTypes().contains(declared.path("type").asText().toLowerCase(Locale.ROOT))) {
            faults.add(FaultKind.PARAMETERS, source.descriptor(), pointer,
                    "The parameter \"" + name + "\" is " + type.word() + " here, but " + declared.path("type").asText()
                            + " in the definition.",
                    "Declare it there as " + String.join(" or ", new TreeSet<>(type.workflowTypes())) + ".");
        }
        new ParameterRules(source.descriptor(), pointer, parameter, faults).check(type);
    }

    static ParameterType type(JsonNode parameter) {
        try {
            return ParameterType.valueOf(parameter.path("type").asText("text").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static void declared(TemplateSource source, Set<String> described, Faults faults) {
        source.workflow().path("parameters").fieldNames().forEachRemaining(name -> {
            if (name.startsWith("$")) {
                return;
            }
            String pointer = "/properties/definition/parameters" + SourceDocument.step(name);
            if (!described.contains(name.toLowerCase(Locale.ROOT))) {
                faults.add(FaultKind.PARAMETERS, source.definition(), pointer,
                        "The parameter \"" + name + "\" is not described in template.yaml.",
                        "Add it there under \"parameters\", so that somebody can give it a value.");
            }
        });
    }
}

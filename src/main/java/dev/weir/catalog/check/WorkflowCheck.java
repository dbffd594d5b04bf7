package dev.weir.catalog.check;

import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.TemplateSource;
import dev.weir.workflow.check.DefinitionCheck;
import dev.weir.workflow.check.Finding;
import dev.weir.workflow.check.Rule;

/** The definition is a flow that the service accepts and can run. */
public final class WorkflowCheck implements TemplateCheck {

    static final String DEFINITION = "/properties/definition";

    @Override
    public void check(TemplateSource source, Faults faults) {
        if (source.definition() == null) {
            return;
        }
        if (!source.workflow().isObject()) {
            faults.add(FaultKind.DEFINITION, source.definition(), "", "There is no flow under \"properties\", \"definition\".",
                    "Take definition.json from an exported package, or use \"catalog import\".");
            return;
        }
        DefinitionCheck.check(source.workflow()).forEach(finding -> faults.add(kind(finding), source.definition(),
                DEFINITION + finding.place().pointer(), finding.message(), finding.remedy()));
    }

    private static FaultKind kind(Finding finding) {
        if (finding.rule() == Rule.UNUSED_PARAMETER) {
            return FaultKind.UNUSED;
        }
        return finding.isError() ? FaultKind.DEFINITION : FaultKind.ADVICE;
    }
}

package dev.weir.catalog.check;

import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.Icon;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.TemplateSource;

/** There is an icon, and it can do nothing but be looked at. */
public final class IconCheck implements TemplateCheck {

    @Override
    public void check(TemplateSource source, Faults faults) {
        String file = source.file(TemplateSource.ICON);
        if (source.icon() == null) {
            faults.add(FaultKind.ICON, file, 1, "The template has no icon.", "Add a square SVG picture named icon.svg.");
        } else {
            Icon.problem(source.icon()).ifPresent(problem -> faults.add(FaultKind.FILES, file, 1, problem,
                    "Export the picture as plain SVG: shapes, paths and gradients only, no scripts, styles or links."));
        }
    }
}

package dev.weir.catalog.page;

import java.util.List;
import java.util.Locale;

import dev.weir.catalog.Template;
import dev.weir.record.RecordTypes;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.draw.DrawingOptions;
import dev.weir.workflow.draw.FlowDrawing;
import dev.weir.workflow.draw.Outline;
import io.quarkus.qute.RawString;

/**
 * A template's flow, for people.
 *
 * @param drawing the drawing, as SVG
 * @param outline the same told as a list
 * @param sentence the gist
 * @param permissions what it does in the name of whoever makes it
 */
record FlowView(RawString drawing, Outline outline, String sentence, List<Permission> permissions) {

    private static final int LONGEST_SENTENCE = 300;

    static FlowView of(Template template, Locale language, RecordTypes types) {
        DrawingOptions options = FlowWords.options(language, types);
        Definition definition = Definition.read(template.flow().definition());
        Outline outline = Outline.of(definition, options);
        return new FlowView(new RawString(FlowDrawing.svg(definition, options)), outline, outline.sentence(LONGEST_SENTENCE),
                Permission.of(template, definition, outline));
    }
}

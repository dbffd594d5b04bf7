package dev.weir.catalog.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.exchange.ImportNote;
import dev.weir.catalog.exchange.ImportedTemplate;
import dev.weir.catalog.exchange.RefusedException;
import dev.weir.catalog.exchange.TemplateImport;
import dev.weir.catalog.exchange.TemplateWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes templates from an exported package or a solution. */
@Command(name = "import", description = "Makes templates from a flow package or a Dataverse solution.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int LARGEST = 21 * 1024 * 1024;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The .zip file.")
    private Path file;

    @Option(names = "--into", required = true, paramLabel = "DIR", description = "The catalog folder.")
    private Path directory;

    @Option(names = "--json", description = "Write what was done as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (InputStream in = Files.newInputStream(file)) {
            List<ImportedTemplate> templates = TemplateImport.read(in.readNBytes(LARGEST));
            TemplateWriter.write(templates, directory);
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? asJson(templates).toPrettyString() + "\n" : asText(templates));
            out.flush();
            boolean open = templates.stream().flatMap(template -> template.notes().stream())
                    .anyMatch(note -> note.kind() == ImportNote.Kind.NOT_UNDERSTOOD);
            return open ? 1 : 0;
        } catch (IOException failed) {
            throw new ParameterException(spec.commandLine(), "Cannot import " + file + ": " + failed.getMessage());
        } catch (RefusedException refused) {
            throw new ParameterException(spec.commandLine(), "Refused " + file + ": " + refused.getMessage());
        }
    }

    private static String asText(List<ImportedTemplate> templates) {
        StringBuilder text = new StringBuilder();
        for (ImportedTemplate template : templates) {
            text.append(template.id()).append('\n');
            template.notes()
                    .forEach(note -> text.append("  ").append(note.kind().word()).append("  ").append(note.place()).append(": ")
                            .append(note.text()).append('\n'));
        }
        return text.toString();
    }

    private static ArrayNode asJson(List<ImportedTemplate> templates) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (ImportedTemplate template : templates) {
            ObjectNode entry = list.addObject().put("id", template.id());
            ArrayNode notes = entry.putArray("notes");
            template.notes().forEach(note -> notes.addObject().put("kind", note.kind().word()).put("place", note.place())
                    .put("text", note.text()));
        }
        return list;
    }
}

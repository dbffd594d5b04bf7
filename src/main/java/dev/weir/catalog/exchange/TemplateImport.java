package dev.weir.catalog.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.Icon;
import dev.weir.catalog.TemplateSource;

/** Makes templates from a package or a solution. */
public final class TemplateImport {

    private TemplateImport() {
    }

    /**
     * Reads a zip file and makes a template of every flow in it.
     *
     * @param zip the file, as a stranger may have made it
     * @return the templates; nothing is written
     * @throws RefusedException when the file is not what it should be, with a sentence that says why
     */
    public static List<ImportedTemplate> read(byte[] zip) throws RefusedException {
        Archive archive = Archive.read(zip);
        List<ImportedTemplate> templates = new ArrayList<>();
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (ExportedFlow flow : flows(archive)) {
            ImportedTemplate template = template(flow);
            int number = ids.merge(template.id(), 1, Integer::sum);
            templates.add(number == 1 ? template
                    : new ImportedTemplate(template.id() + "-" + number, template.files(), template.notes()));
        }
        return templates;
    }

    private static List<ExportedFlow> flows(Archive archive) throws RefusedException {
        if (archive.has(SolutionReader.SOLUTION)) {
            return new SolutionReader(archive).read();
        }
        if (archive.has(PackageReader.MANIFEST)) {
            return new PackageReader(archive).read();
        }
        throw new RefusedException("The zip file holds neither manifest.json nor solution.xml. Choose a package of a flow, "
                + "exported from Power Automate, or a solution, exported from Power Apps.");
    }

    private static ImportedTemplate template(ExportedFlow flow) {
        List<ImportNote> notes = new ArrayList<>();
        ObjectNode document = flow.document();
        Optional<Map<String, String>> packed = Packing.take(document);
        new Cleaning(notes).clean(document);
        Map<String, String> ownConnectors = new OwnConnectors(flow, notes).settle();
        Map<String, String> files = new LinkedHashMap<>();
        if (packed.isPresent()) {
            files.putAll(packed.get());
        } else {
            ObjectNode properties = (ObjectNode) document.get("properties");
            List<Proposals.Proposal> proposals = new Proposals((ObjectNode) properties.get("definition"), notes).make();
            ObjectNode descriptor = new DescriptorDraft(flow, ownConnectors, notes).write(proposals);
            properties.put("displayName", descriptor.path("title").asText());
            files.put(TemplateSource.DESCRIPTOR, FileText.yaml(descriptor));
            files.put(TemplateSource.ICON, Icon.PLAIN);
        }
        MemberOrder.settle(document);
        files.put(TemplateSource.DEFINITION, FileText.json(document));
        String id = Optional.ofNullable(files.remove("id")).orElse(flow.title());
        return new ImportedTemplate(Words.slug(id), files, notes);
    }
}

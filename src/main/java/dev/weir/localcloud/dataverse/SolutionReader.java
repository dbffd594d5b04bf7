package dev.weir.localcloud.dataverse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a solution's zip file: {@code solution.xml}, {@code customizations.xml} and the flows beside them. */
final class SolutionReader {

    private static final int MOST_BYTES = 20_000_000;

    private final Map<String, byte[]> files = new HashMap<>();

    private SolutionReader(byte[] zip) throws IOException {
        int total = 0;
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                byte[] content = entries.readNBytes(MOST_BYTES - total + 1);
                total += content.length;
                if (total > MOST_BYTES) {
                    throw DataverseFault.solution("The solution file is too large.");
                }
                files.put(entry.getName().toLowerCase(Locale.ROOT), content);
            }
        }
    }

    static SolutionFile read(byte[] zip) {
        try {
            return new SolutionReader(zip).solution();
        } catch (IOException | SAXException | ParserConfigurationException broken) {
            throw DataverseFault.solution("The solution file is invalid: " + broken.getMessage());
        }
    }

    private SolutionFile solution() throws IOException, SAXException, ParserConfigurationException {
        Element manifest = (Element) xml("solution.xml").getElementsByTagName("SolutionManifest").item(0);
        if (manifest == null) {
            throw DataverseFault.solution("solution.xml has no SolutionManifest.");
        }
        Document customizations = xml("customizations.xml");
        Element publisher = (Element) manifest.getElementsByTagName("Publisher").item(0);
        return new SolutionFile(text(manifest, "UniqueName"), localizedName(manifest), text(manifest, "Version"),
                text(manifest, "Managed").equals("1"), text(publisher, "UniqueName"),
                text(publisher, "CustomizationPrefix"), flows(customizations), references(customizations));
    }

    private List<SolutionFile.Flow> flows(Document customizations) {
        List<SolutionFile.Flow> flows = new ArrayList<>();
        for (Element workflow : elements(customizations.getElementsByTagName("Workflow"))) {
            String file = text(workflow, "JsonFileName").replaceFirst("^/", "").toLowerCase(Locale.ROOT);
            if (!files.containsKey(file)) {
                throw DataverseFault.solution("The file " + file + " is missing in the solution.");
            }
            flows.add(new SolutionFile.Flow(workflow.getAttribute("WorkflowId").replaceAll("[{}]", ""),
                    workflow.getAttribute("Name"), withoutMark(files.get(file)), text(workflow, "StateCode").equals("1")));
        }
        return flows;
    }

    private static List<SolutionFile.Reference> references(Document customizations) {
        List<SolutionFile.Reference> references = new ArrayList<>();
        for (Element reference : elements(customizations.getElementsByTagName("connectionreference"))) {
            references.add(new SolutionFile.Reference(reference.getAttribute("connectionreferencelogicalname"),
                    text(reference, "connectionreferencedisplayname"), text(reference, "connectorid")));
        }
        return references;
    }

    private Document xml(String name) throws IOException, SAXException, ParserConfigurationException {
        byte[] content = files.get(name);
        if (content == null) {
            throw DataverseFault.solution("The file " + name + " is missing in the solution.");
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    private static String localizedName(Element manifest) {
        Element name = (Element) manifest.getElementsByTagName("LocalizedName").item(0);
        return name == null ? text(manifest, "UniqueName") : name.getAttribute("description");
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        NodeList found = parent == null ? null : parent.getElementsByTagName(name);
        return found == null || found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static String withoutMark(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

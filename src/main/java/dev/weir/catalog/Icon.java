package dev.weir.catalog;

import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What an SVG picture may contain, so that it can do nothing but be looked at. */
public final class Icon {

    /** Shown where a template brings no icon. */
    public static final String PLAIN = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#0f6cbd"/>\
            <path d="M12 17h10v10h4v-3h10v10H26v-3h-8v-4h-6z" fill="#fff"/></svg>
            """;

    private static final int LARGEST = 64 * 1024;
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline",
            "polygon", "defs", "lineargradient", "radialgradient", "stop", "clippath", "mask", "title", "desc", "text",
            "tspan");
    private static final Set<String> ATTRIBUTES = Set.of("viewbox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx",
            "cy",
            "r", "rx", "ry", "d", "points", "fill", "fill-rule", "fill-opacity", "clip-rule", "clip-path", "stroke",
            "stroke-width",
            "stroke-linecap", "stroke-linejoin", "stroke-opacity", "stroke-dasharray", "opacity", "transform", "id", "offset",
            "stop-color", "stop-opacity", "gradientunits", "gradienttransform", "mask", "role", "aria-hidden", "aria-label",
            "text-anchor", "font-size", "font-family", "font-weight", "version", "preserveaspectratio", "dx", "dy");

    private Icon() {
    }

    /** What is wrong with an icon; empty when it is a harmless picture. */
    public static Optional<String> problem(String svg) {
        if (svg.length() > LARGEST) {
            return Optional.of("The icon is larger than 64 KB.");
        }
        try {
            XMLStreamReader reader = reader(svg);
            boolean first = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE
                        || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    return Optional.of("The icon holds a document type, an entity or an instruction.");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    Optional<String> problem = element(reader, first);
                    if (problem.isPresent()) {
                        return problem;
                    }
                    first = false;
                }
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            return Optional.of("The icon is not well-formed SVG.");
        }
    }

    private static Optional<String> element(XMLStreamReader reader, boolean first) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (first && !name.equals("svg")) {
            return Optional.of("The icon is not an SVG picture.");
        }
        if (!ELEMENTS.contains(name)) {
            return Optional.of("The icon holds an element <" + name + ">, which could do more than draw.");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i);
            boolean leadsOutside = value.contains("url(") && !value.strip().matches("url\\(#[A-Za-z0-9_-]+\\)");
            if (!ATTRIBUTES.contains(attribute) || leadsOutside) {
                return Optional.of("The icon holds an attribute " + attribute + " that is not needed to draw.");
            }
        }
        return Optional.empty();
    }

    private static XMLStreamReader reader(String svg) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(svg));
    }
}

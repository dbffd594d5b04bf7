package dev.weir.workflow.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import com.fasterxml.jackson.databind.JsonNode;

/** XML from the JSON form of Newtonsoft's converter. */
final class JsonToXml {

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final Document document = XmlText.newDocument();
    private XmlDeclaration declaration;

    XmlText convert(JsonNode json) {
        int roots = 0;
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (field.getKey().equals("?xml")) {
                declaration = new XmlDeclaration(field.getValue().path("@version").asText("1.0"),
                        field.getValue().path("@encoding").asText(null), field.getValue().path("@standalone").asText(null));
            } else if (field.getKey().equals("!DOCTYPE")) {
                JsonNode type = field.getValue();
                document.setUserData(XmlReader.DOCTYPE, new String[] { type.path("@name").asText(),
                        type.path("@public").asText(null), type.path("@system").asText(null) }, null);
            } else {
                roots += field.getValue().isArray() ? field.getValue().size() : 1;
                if (roots > 1) {
                    throw new XmlException(
                            "JSON root object has multiple properties. The root object must have a single property in"
                                    + " order to create a valid XML document.");
                }
                elements(document, field.getKey(), field.getValue(), Map.of(), 1);
            }
        }
        return new XmlText(document, declaration);
    }

    private void elements(Node parent, String name, JsonNode value, Map<String, String> namespaces, int depth) {
        if (value.isArray()) {
            value.forEach(element -> element(parent, name, element, namespaces, depth));
        } else {
            element(parent, name, value, namespaces, depth);
        }
    }

    private void element(Node parent, String name, JsonNode value, Map<String, String> outer, int depth) {
        if (depth > XmlText.DEEPEST) {
            throw new XmlException("The JSON is nested deeper than " + XmlText.DEEPEST + " levels.");
        }
        Map<String, String> namespaces = namespaces(value, outer);
        String qualified = XmlNames.encodeQualified(name);
        int colon = qualified.indexOf(':');
        String prefix = colon < 0 ? "" : qualified.substring(0, colon);
        boolean undeclared = colon > 0 && !namespaces.containsKey(prefix);
        Element element = document.createElementNS(undeclared ? null : namespaces.get(prefix),
                undeclared ? qualified.substring(colon + 1) : qualified);
        parent.appendChild(element);
        List<String> order = new ArrayList<>();
        element.setUserData(XmlReader.ORDER, order, null);
        if (value.isObject()) {
            value.properties().forEach(field -> member(element, order, field.getKey(), field.getValue(), namespaces, depth));
        } else if (value.isArray()) {
            value.forEach(nested -> element(element, name, nested, namespaces, depth + 1));
        } else if (!value.isNull() && !value.asText().isEmpty()) {
            element.appendChild(document.createTextNode(value.asText()));
        }
    }

    private void member(Element element, List<String> order, String name, JsonNode value, Map<String, String> namespaces,
            int depth) {
        if (name.startsWith("@") && name.length() > 1 && value.isValueNode()) {
            attribute(element, order, XmlNames.encodeQualified(name.substring(1)), value.isNull() ? "" : value.asText(),
                    namespaces);
        } else if (name.equals("#text") || name.equals("#cdata-section")) {
            Iterable<JsonNode> pieces = value.isArray() ? value : List.of(value);
            pieces.forEach(piece -> element.appendChild(name.equals("#text") ? document.createTextNode(piece.asText())
                    : document.createCDATASection(piece.asText().replace("]]>", "]] >"))));
        } else {
            elements(element, name, value, namespaces, depth + 1);
        }
    }

    private static void attribute(Element element, List<String> order, String name, String value,
            Map<String, String> namespaces) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        boolean declares = name.equals("xmlns") || prefix.equals("xmlns");
        boolean undeclared = !declares && colon > 0 && !prefix.equals("xml") && !namespaces.containsKey(prefix);
        String written = undeclared ? name.substring(colon + 1) : name;
        String namespace = declares ? XMLNS
                : prefix.equals("xml") ? "http://www.w3.org/XML/1998/namespace"
                        : undeclared || prefix.isEmpty() ? null : namespaces.get(prefix);
        element.setAttributeNS(namespace, written, value);
        order.add(written);
    }

    private static Map<String, String> namespaces(JsonNode value, Map<String, String> outer) {
        Map<String, String> namespaces = new HashMap<>(outer);
        value.properties().forEach(field -> {
            if (field.getKey().equals("@xmlns")) {
                namespaces.put("", field.getValue().asText());
            } else if (field.getKey().startsWith("@xmlns:")) {
                namespaces.put(field.getKey().substring(7), field.getValue().asText());
            }
        });
        return namespaces;
    }
}

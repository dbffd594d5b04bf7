package dev.weir.workflow.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** XML in the JSON form of Newtonsoft's converter. */
final class XmlToJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    JsonNode convert(Document document, XmlDeclaration declaration) {
        ObjectNode json = NODES.objectNode();
        if (declaration != null) {
            json.set("?xml", declaration(declaration));
        }
        if (document.getUserData(XmlReader.DOCTYPE) instanceof String[] type) {
            ObjectNode doctype = json.putObject("!DOCTYPE").put("@name", type[0]);
            if (type[1] != null) {
                doctype.put("@public", type[1]);
            }
            if (type[2] != null) {
                doctype.put("@system", type[2]);
            }
        }
        Element root = document.getDocumentElement();
        if (root == null) {
            throw new XmlException("Root element is missing.");
        }
        json.set(root.getNodeName(), element(root));
        return json;
    }

    private static JsonNode declaration(XmlDeclaration declaration) {
        ObjectNode json = NODES.objectNode().put("@version", declaration.version());
        if (declaration.encoding() != null) {
            json.put("@encoding", declaration.encoding());
        }
        if (declaration.standalone() != null) {
            json.put("@standalone", declaration.standalone());
        }
        return json;
    }

    private JsonNode element(Element element) {
        Map<String, List<JsonNode>> members = new LinkedHashMap<>();
        for (String name : XmlWriter.attributes(element)) {
            members.put("@" + name, List.of(NODES.textNode(element.getAttribute(name))));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeType()) {
                case Node.ELEMENT_NODE -> add(members, child.getNodeName(), element((Element) child));
                case Node.TEXT_NODE -> add(members, "#text", NODES.textNode(child.getNodeValue()));
                case Node.CDATA_SECTION_NODE -> add(members, "#cdata-section", NODES.textNode(child.getNodeValue()));
                default -> {
                    // Comments and processing instructions have no place in the JSON form of an element.
                }
            }
        }
        if (members.isEmpty()) {
            return element.getUserData(XmlReader.END_TAG) == null ? NODES.nullNode() : NODES.textNode("");
        }
        List<JsonNode> text = members.get("#text");
        if (members.size() == 1 && text != null && text.size() == 1) {
            return text.get(0);
        }
        ObjectNode json = NODES.objectNode();
        members.forEach((name, values) -> json.set(name,
                values.size() == 1 ? values.get(0) : NODES.arrayNode().addAll(values)));
        return json;
    }

    private static void add(Map<String, List<JsonNode>> members, String name, JsonNode value) {
        members.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }
}

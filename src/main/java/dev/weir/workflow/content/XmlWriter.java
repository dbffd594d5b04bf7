package dev.weir.workflow.content;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Writes XML as .NET does: double quotes, a blank before the end of an empty element, attributes in their order. */
final class XmlWriter {

    private final StringBuilder text = new StringBuilder();

    String write(Node node) {
        if (node instanceof Element element) {
            element(element, true);
        } else {
            node(node);
        }
        return text.toString();
    }

    private void node(Node node) {
        switch (node.getNodeType()) {
            case Node.DOCUMENT_NODE -> {
                doctype((Document) node);
                children(node);
            }
            case Node.ELEMENT_NODE -> element((Element) node, false);
            case Node.TEXT_NODE -> text.append(escape(node.getNodeValue()));
            case Node.CDATA_SECTION_NODE -> text.append("<![CDATA[").append(node.getNodeValue()).append("]]>");
            case Node.COMMENT_NODE -> text.append("<!--").append(node.getNodeValue()).append("-->");
            case Node.PROCESSING_INSTRUCTION_NODE -> text.append("<?").append(node.getNodeName()).append(' ')
                    .append(node.getNodeValue()).append("?>");
            default -> text.append(escape(String.valueOf(node.getNodeValue())));
        }
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            node(child);
        }
    }

    private void doctype(Document document) {
        if (document.getUserData(XmlReader.DOCTYPE) instanceof String[] type) {
            text.append("<!DOCTYPE ").append(type[0]);
            if (type[1] != null) {
                text.append(" PUBLIC \"").append(type[1]).append("\" \"").append(type[2]).append('"');
            } else if (type[2] != null) {
                text.append(" SYSTEM \"").append(type[2]).append('"');
            }
            text.append("[]>");
        }
    }

    /** @param root whether it is written alone, so that it must declare the namespace it lives in */
    private void element(Element element, boolean root) {
        text.append('<').append(element.getNodeName());
        for (String name : attributes(element)) {
            attribute(name, element.getAttribute(name));
        }
        if (root && element.getNamespaceURI() != null) {
            String declaration = element.getPrefix() == null ? "xmlns" : "xmlns:" + element.getPrefix();
            if (!element.hasAttribute(declaration)) {
                attribute(declaration, element.getNamespaceURI());
            }
        }
        if (element.getFirstChild() == null && element.getUserData(XmlReader.END_TAG) == null) {
            text.append(" />");
            return;
        }
        text.append('>');
        children(element);
        text.append("</").append(element.getNodeName()).append('>');
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(escape(value).replace("\"", "&quot;")).append('"');
    }

    static List<String> attributes(Element element) {
        List<String> names = new ArrayList<>();
        if (element.getUserData(XmlReader.ORDER) instanceof List<?> order) {
            order.forEach(name -> names.add((String) name));
            return names;
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            names.add(((Attr) attributes.item(i)).getName());
        }
        return names;
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

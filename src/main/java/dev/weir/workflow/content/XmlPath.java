package dev.weir.workflow.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import javax.xml.xpath.XPathNodes;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** XPath 1.0 over a document, within a cost that a hostile path cannot exceed. */
public final class XmlPath {

    private static final int LONGEST = 4096;
    private static final double MOST_VISITS = 1e7;
    /** What makes a path look at all nodes again for each node it has. */
    private static final Pattern WIDE = Pattern.compile("//|descendant|following|preceding|ancestor|\\*\\s*/|\\.\\.");

    /** What a path selects: nodes, or one value. */
    public sealed interface Result permits Nodes, Scalar {
    }

    public record Nodes(List<Selected> values) implements Result {
    }

    /** @param value Boolean, Double or String */
    public record Scalar(Object value) implements Result {
    }

    /** @param element whether it is an element, whose text is its XML; else the node's value */
    public record Selected(boolean element, String text) {
    }

    private XmlPath() {
    }

    static Result select(Document document, String xpath) {
        long wide = WIDE.matcher(xpath).results().count();
        if (xpath.length() > LONGEST || Math.pow(Math.max(2, size(document)), Math.max(1, wide)) > MOST_VISITS && wide > 1) {
            throw new XmlException("The XPath expression is too long or too costly for this document.");
        }
        try {
            XPathFactory factory = XPathFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            XPathEvaluationResult<?> result = factory.newXPath().evaluateExpression(xpath, document);
            if (result.value() instanceof XPathNodes nodes) {
                List<Selected> selected = new ArrayList<>();
                nodes.forEach(node -> selected.add(selected(node)));
                return new Nodes(selected);
            }
            return new Scalar(result.value());
        } catch (XPathExpressionException | XPathFactoryConfigurationException invalid) {
            String reason = invalid.getCause() == null ? invalid.getMessage() : invalid.getCause().getMessage();
            throw new XmlException("'" + xpath + "' has an invalid token: " + reason, invalid);
        }
    }

    private static Selected selected(Node node) {
        boolean element = node instanceof Element || node instanceof Document;
        return new Selected(element, element ? new XmlWriter().write(node) : node.getNodeValue());
    }

    private static int size(Node node) {
        int size = 1;
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            size += size(child);
        }
        return size;
    }
}

package dev.weir.workflow.content;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Builds the tree. Unlike the parser's own, it drops blanks between elements, remembers the order of attributes, and
 * refuses documents that are too deep.
 */
final class XmlReader extends DefaultHandler2 {

    /** Key under which an element keeps the names of its attributes in their order. */
    static final String ORDER = "order";
    /** Key under which the document keeps the name, public and system id of its document type. */
    static final String DOCTYPE = "doctype";

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    /** Key under which an element without content says that it was written with an end tag. */
    static final String END_TAG = "end-tag";

    private final Document document;
    private final SourceLines lines;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private Node current;
    private Locator locator;
    private int depth;
    private boolean cdata;

    XmlReader(Document document, String text) {
        this.document = document;
        this.lines = new SourceLines(text);
        this.current = document;
    }

    Document document() {
        return document;
    }

    @Override
    public void setDocumentLocator(Locator position) {
        locator = position;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        prefixes.put(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        flush();
        if (++depth > XmlText.DEEPEST) {
            throw new SAXException("The XML is nested deeper than " + XmlText.DEEPEST + " levels.");
        }
        Element element = document.createElementNS(uri.isEmpty() ? null : uri, name);
        List<String> order = new ArrayList<>();
        prefixes.forEach((prefix, namespace) -> {
            String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
            element.setAttributeNS(XMLNS, declaration, namespace);
            order.add(declaration);
        });
        prefixes.clear();
        for (int i = 0; i < attributes.getLength(); i++) {
            String namespace = attributes.getURI(i);
            element.setAttributeNS(namespace.isEmpty() ? null : namespace, attributes.getQName(i), attributes.getValue(i));
            order.add(attributes.getQName(i));
        }
        element.setUserData(ORDER, order, null);
        if (locator != null && !lines.isSelfClosed(locator.getLineNumber(), locator.getColumnNumber())) {
            element.setUserData(END_TAG, true, null);
        }
        current.appendChild(element);
        current = element;
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        flush();
        depth--;
        current = current.getParentNode();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void startCDATA() {
        flush();
        cdata = true;
    }

    @Override
    public void endCDATA() {
        current.appendChild(document.createCDATASection(text.toString()));
        text.setLength(0);
        cdata = false;
    }

    @Override
    public void comment(char[] characters, int start, int length) {
        flush();
        if (current != document || document.getDocumentElement() == null) {
            current.appendChild(document.createComment(new String(characters, start, length)));
        }
    }

    @Override
    public void processingInstruction(String target, String data) {
        flush();
        current.appendChild(document.createProcessingInstruction(target, data));
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) {
        document.setUserData(DOCTYPE, new String[] { name, publicId, systemId }, null);
    }

    /** Whatever the document refers to is not fetched. */
    @Override
    public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
        return new InputSource(new StringReader(""));
    }

    private void flush() {
        if (!cdata && current != document && !text.toString().isBlank()) {
            current.appendChild(document.createTextNode(text.toString()));
        }
        text.setLength(0);
    }
}

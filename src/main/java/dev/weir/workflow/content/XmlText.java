package dev.weir.workflow.content;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import com.fasterxml.jackson.databind.JsonNode;

/** An XML document, read from text or from its JSON form, without ever following a reference out of the text. */
public final class XmlText {

    static final int DEEPEST = 300;
    private static final int LONGEST = 8_388_608;

    private final Document document;
    private final XmlDeclaration declaration;

    XmlText(Document document, XmlDeclaration declaration) {
        this.document = document;
        this.declaration = declaration;
    }

    /** @throws XmlException if the text is no well-formed XML 1.0, or too large or deep */
    public static XmlText parse(String text) {
        if (text.length() > LONGEST) {
            throw new XmlException("The XML has more than " + LONGEST + " characters.");
        }
        String trimmed = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (trimmed.isBlank()) {
            throw new XmlException("Root element is missing.");
        }
        if (!trimmed.stripLeading().startsWith("<")) {
            throw new XmlException("Data at the root level is invalid. Line 1, position 1.");
        }
        XmlDeclaration declaration = XmlDeclaration.of(trimmed);
        if (declaration != null && !"1.0".equals(declaration.version())) {
            throw new XmlException("Version number '" + declaration.version() + "' is invalid. Line 1, position 16.");
        }
        XmlReader reader = new XmlReader(newDocument(), trimmed);
        try {
            SAXParser parser = parser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", reader);
            parser.parse(new InputSource(new StringReader(trimmed)), reader);
        } catch (SAXParseException malformed) {
            throw new XmlException(malformed.getMessage() + " Line " + malformed.getLineNumber() + ", position "
                    + malformed.getColumnNumber() + ".", malformed);
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new XmlException(malformed.getMessage(), malformed);
        }
        return new XmlText(reader.document(), declaration);
    }

    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        SAXParser parser = factory.newSAXParser();
        // Newer JDKs have a limit of their own, below that of the reader.
        parser.setProperty("jdk.xml.maxElementDepth", "0");
        parser.setProperty("jdk.xml.entityExpansionLimit", "100");
        parser.setProperty("jdk.xml.totalEntitySizeLimit", "100000");
        return parser;
    }

    static Document newDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK makes no XML documents", impossible);
        }
    }

    /** @throws XmlException if the JSON does not have exactly one root property */
    public static XmlText fromJson(JsonNode json) {
        return new JsonToXml().convert(json);
    }

    /** Its JSON form: attributes as {@code @name}, repeated elements as arrays, an element of text alone as a string. */
    public JsonNode toJson() {
        return new XmlToJson().convert(document, declaration);
    }

    /** The document as text without indentation. */
    public String write() {
        return (declaration == null ? "" : declaration.text()) + new XmlWriter().write(document);
    }

    /**
     * What an XPath 1.0 expression selects.
     *
     * @throws XmlException if it is none, or would take too long
     */
    public XmlPath.Result select(String xpath) {
        return XmlPath.select(document, xpath);
    }
}

package dev.weir.workflow.evaluate;

import dev.weir.workflow.content.XmlNames;

/** Functions that make text fit into XML, and back. */
final class XmlNameFunctions {

    private XmlNameFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("encodeXmlValue", 1, call -> Values.of(encode(call.text(0))))
                .add("decodeXmlValue", 1, call -> Values.of(decode(call.text(0))))
                .add("encodeXmlName", 1, call -> Values.of(XmlNames.encode(call.text(0))))
                .add("decodeXmlName", 1, call -> Values.of(XmlNames.decode(call.text(0))));
    }

    private static String encode(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
                "&apos;");
    }

    private static String decode(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}

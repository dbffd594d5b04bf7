package dev.weir.workflow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.content.Content;
import dev.weir.workflow.content.XmlException;
import dev.weir.workflow.content.XmlText;

/** {@code json()} and {@code xml()}. */
final class JsonFunctions {

    private JsonFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("json", 1, JsonFunctions::json).add("xml", 1, JsonFunctions::xml);
    }

    private static JsonNode json(Call call) {
        JsonNode value = call.value(0);
        if (value.isTextual()) {
            return JsonText.parse(value.textValue(), call.budget());
        }
        if (!Content.isEnvelope(value)) {
            throw call.unfit(0, "to be a string or an XML");
        }
        Content content = Envelopes.open(value);
        if (!content.isXml()) {
            return JsonText.parse(content.text(), call.budget());
        }
        try {
            return XmlText.parse(content.text()).toJson();
        } catch (XmlException malformed) {
            throw call.error("parameter is not valid. The provided value cannot be parsed: '" + malformed.getMessage() + "'");
        }
    }

    private static JsonNode xml(Call call) {
        JsonNode value = call.value(0);
        if (!value.isTextual() && !value.isObject()) {
            throw call.unfit(0, "to be a string, an object or XML content");
        }
        try {
            if (value.isObject() && !Content.isEnvelope(value)) {
                call.budget().measure(value);
                return Content.text(Content.XML, XmlText.fromJson(value).write()).envelope();
            }
            return Content.text(Content.XML, XmlText.parse(call.written(0)).write()).envelope();
        } catch (XmlException malformed) {
            throw call.error(
                    "parameter is not valid. The provided value cannot be converted to XML: '" + malformed.getMessage() + "'");
        }
    }
}

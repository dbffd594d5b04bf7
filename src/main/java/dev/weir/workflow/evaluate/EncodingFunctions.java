package dev.weir.workflow.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.content.Content;
import dev.weir.workflow.content.DataUri;
import dev.weir.workflow.content.PercentText;

/** Functions between text, base64, data URIs, percent-encoding and content envelopes. */
final class EncodingFunctions {

    private EncodingFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("base64", 1, call -> Values.of(Base64.getEncoder().encodeToString(bytes(call))))
                .add("base64ToBinary", 1, call -> new Content(Content.OCTET_STREAM, decode(call)).envelope())
                .add("base64ToString", 1, EncodingFunctions::base64ToString)
                .add("decodeBase64", 1, EncodingFunctions::base64ToString)
                .add("binary", 1, call -> new Content(Content.OCTET_STREAM, bytes(call)).envelope())
                .add("dataUri", 1, EncodingFunctions::dataUri)
                .add("dataUriToBinary", 1, call -> content(call).envelope())
                .add("dataUriToString", 1, call -> Values.of(content(call).text()))
                .add("decodeDataUri", 1, EncodingFunctions::decodeDataUri)
                .add("uriComponent", 1, EncodingFunctions::uriComponent)
                .add("encodeUriComponent", 1, EncodingFunctions::uriComponent)
                .add("uriComponentToString", 1, call -> Values.of(PercentText.decode(call.text(0))))
                .add("decodeUriComponent", 1, call -> Values.of(PercentText.decode(call.text(0))))
                .add("uriComponentToBinary", 1,
                        call -> Content.text(Content.OCTET_STREAM, PercentText.decode(call.text(0))).envelope());
    }

    /** The bytes of an envelope, else of the text form; null has none. */
    private static byte[] bytes(Call call) {
        JsonNode value = call.value(0);
        if (Content.isEnvelope(value)) {
            return Envelopes.open(value).bytes();
        }
        if (value.isNull()) {
            throw call.unfit(0, "to be a string or a binary value");
        }
        return call.written(0).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decode(Call call) {
        String text = call.text(0);
        try {
            return text.length() % 4 == 0 ? Base64.getDecoder().decode(text) : refuse(call);
        } catch (IllegalArgumentException notBase64) {
            return refuse(call);
        }
    }

    private static byte[] refuse(Call call) {
        throw call.error(
                "was invoked with a parameter that is not valid. The value cannot be decoded from base64 representation");
    }

    private static JsonNode base64ToString(Call call) {
        return Values.of(new String(decode(call), StandardCharsets.UTF_8));
    }

    private static JsonNode dataUri(Call call) {
        JsonNode value = call.value(0);
        if (value.isNull()) {
            throw call.unfit(0, "to be a string or a binary value");
        }
        if (Content.isEnvelope(value)) {
            return Values.of(DataUri.write(Envelopes.open(value)));
        }
        return Values.of(DataUri.write(value.isTextual() ? Content.text("text/plain;charset=utf-8", value.textValue())
                : Content.text("application/json;charset=utf-8", TextForm.json(value, call.budget()))));
    }

    private static Content content(Call call) {
        return DataUri.read(call.text(0)).orElseThrow(
                () -> call
                        .error("was invoked with a parameter that is not valid. The value cannot be decoded from a data URI"));
    }

    private static JsonNode decodeDataUri(Call call) {
        Content content = content(call);
        if (content.isText()) {
            return Values.of(content.text());
        }
        return content.isJson() ? JsonText.parse(content.text(), call.budget()) : content.envelope();
    }

    private static JsonNode uriComponent(Call call) {
        String text = call.written(0);
        call.budget().characters(3L * text.length());
        return Values.of(PercentText.encode(text));
    }
}

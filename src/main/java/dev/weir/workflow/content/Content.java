package dev.weir.workflow.content;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Bytes with their media type, as flows hold every body that is neither JSON nor text:
 * {@code {"$content-type": "image/png", "$content": "<base64>"}}.
 */
public record Content(String type, byte[] bytes) {

    public static final String OCTET_STREAM = "application/octet-stream";
    public static final String XML = "application/xml;charset=utf-8";

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    /** Whether a value is an envelope. */
    public static boolean isEnvelope(JsonNode value) {
        return value.isObject() && value.path("$content-type").isTextual() && value.path("$content").isTextual();
    }

    /**
     * Opens an envelope.
     *
     * @throws IllegalArgumentException if the value is none, or its content is not base64
     */
    public static Content of(JsonNode envelope) {
        if (!isEnvelope(envelope)) {
            throw new IllegalArgumentException("The value is not a content envelope.");
        }
        return new Content(envelope.get("$content-type").textValue(),
                Base64.getDecoder().decode(envelope.get("$content").textValue()));
    }

    public static Content text(String type, String text) {
        return new Content(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The envelope of this content. */
    public ObjectNode envelope() {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("$content-type", type);
        envelope.put("$content", Base64.getEncoder().encodeToString(bytes));
        return envelope;
    }

    /** The bytes as text, in the character set its type names, else UTF-8. */
    public String text() {
        return new String(bytes, charset());
    }

    public boolean isXml() {
        String media = mediaType();
        return media.endsWith("/xml") || media.endsWith("+xml");
    }

    public boolean isJson() {
        String media = mediaType();
        return media.equals("application/json") || media.endsWith("+json");
    }

    public boolean isText() {
        return mediaType().startsWith("text/");
    }

    private String mediaType() {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    private Charset charset() {
        Matcher named = CHARSET.matcher(type);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}

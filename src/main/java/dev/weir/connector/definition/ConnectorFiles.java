package dev.weir.connector.definition;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.record.RecordTypes;

/** The connector's folder, as Microsoft's tools and repository know it. */
public final class ConnectorFiles {

    private ConnectorFiles() {
    }

    /**
     * The files by name.
     *
     * @param icon the ISV's own icon; one is drawn when it is empty
     */
    public static Map<String, byte[]> of(RecordTypes types, ConnectorProfile profile, Locale locale, Optional<byte[]> icon) {
        ObjectNode definition = Swagger2.of(types, profile, locale);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("apiDefinition.swagger.json", Json.bytes(definition));
        files.put("apiProperties.json", Json.bytes(ApiProperties.of(profile, Optional.empty())));
        files.put("settings.json", Json.bytes(ApiProperties.settings()));
        files.put("icon.png", icon(profile, icon));
        files.put("readme.md", Documents.readme(profile, definition).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The icon: the ISV's own, or one that is drawn on the brand colour. */
    public static byte[] icon(ConnectorProfile profile, Optional<byte[]> own) {
        return own.orElseGet(() -> Icon.png(profile.brandColor()));
    }
}

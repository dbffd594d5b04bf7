package dev.weir.connector.definition;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;

/** The connector's definition, OpenAPI 2.0 with Microsoft's extensions. */
public final class Swagger2 {

    private Swagger2() {
    }

    /** The definition in a language; equal inputs give equal documents, down to the order of members. */
    public static ObjectNode of(RecordTypes types, ConnectorProfile profile, Locale locale) {
        Texts texts = new Texts(locale);
        FieldSchemas schemas = new FieldSchemas(types, texts);
        ObjectNode document = Json.object().put("swagger", "2.0");
        document.set("info", info(profile, texts));
        document.put("host", profile.portal().getAuthority()).put("basePath", ConnectorProfile.BASE_PATH);
        document.putArray("schemes").add(profile.portal().getScheme());
        document.putArray("consumes").add("application/json");
        document.putArray("produces").add("application/json");
        ObjectNode paths = document.putObject("paths");
        ObjectNode definitions = document.putObject("definitions");
        for (RecordType type : types.all()) {
            new TypeOperations(type, texts, schemas).addTo(paths, definitions);
        }
        for (RecordType type : types.all()) {
            new TriggerOperations(type, texts).addTo(paths, definitions);
        }
        new SharedOperations(texts).addTo(document, paths, definitions);
        security(document, profile);
        metadata(document.putArray("x-ms-connector-metadata"), profile);
        return document;
    }

    private static ObjectNode info(ConnectorProfile profile, Texts texts) {
        ObjectNode info = Json.object().put("title", profile.title());
        info.put("description", profile.description().orElseGet(() -> texts.get("info.text", profile.title())));
        info.put("version", profile.version());
        info.putObject("contact").put("name", profile.support().name()).put("url", profile.support().url().toString())
                .put("email", profile.support().email());
        return info;
    }

    private static void security(ObjectNode document, ConnectorProfile profile) {
        ObjectNode scheme = document.putObject("securityDefinitions").putObject("oauth2").put("type", "oauth2")
                .put("flow", "accessCode").put("authorizationUrl", profile.login() + "/common/oauth2/authorize")
                .put("tokenUrl", profile.login() + "/common/oauth2/token");
        scheme.putObject("scopes");
        document.putArray("security").addObject().putArray("oauth2");
    }

    private static void metadata(ArrayNode metadata, ConnectorProfile profile) {
        metadata.addObject().put("propertyName", "Website").put("propertyValue", profile.website().toString());
        metadata.addObject().put("propertyName", "Privacy policy").put("propertyValue", profile.privacyPolicy().toString());
        metadata.addObject().put("propertyName", "Categories").put("propertyValue", String.join(";", profile.categories()));
    }
}

package dev.weir.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The published schemas of the files people write, and what they say about a document in words a person understands. */
enum Schemas {

    TEMPLATE("template"),
    TRANSLATION("translation");

    private final JsonNode root;
    private final Schema schema;

    Schemas(String name) {
        String resource = "/META-INF/resources/schemas/" + name + ".schema.json";
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            root = new ObjectMapper().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
    }

    /** Adds a fault for everything in the document that the schema does not allow. */
    void check(SourceDocument document, Faults faults) {
        for (Error error : schema.validate(document.json())) {
            new SchemaFault(error, root).addTo(faults, document);
        }
    }

    /** The names a schema object allows. */
    static List<String> keys(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}

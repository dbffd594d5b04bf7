package dev.weir.localcloud.packages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.FlowFault;

/**
 * The file of an exported flow.
 *
 * @param manifest {@code details} and {@code resources} by their keys
 * @param key of the flow among the resources
 * @param definition the flow as the Flow service describes it
 * @param connections the resource key of each connection by the name the definition calls it by
 * @param apis likewise the connectors
 */
record FlowPackage(ObjectNode manifest, String key, ObjectNode definition, ObjectNode connections, ObjectNode apis) {

    private static final int MOST_BYTES = 20_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] zip() {
        String home = "Microsoft.Flow/flows/";
        ObjectNode assets = JsonNodeFactory.instance.objectNode().put("packageSchemaVersion", "1.0");
        assets.putObject("flowAssets").putArray("assetPaths").add(key);
        Map<String, ObjectNode> files = new LinkedHashMap<>();
        files.put(home + key + "/apisMap.json", apis);
        files.put(home + key + "/connectionsMap.json", connections);
        files.put(home + key + "/definition.json", definition);
        files.put(home + "manifest.json", assets);
        files.put("manifest.json", manifest);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, ObjectNode> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static FlowPackage read(byte[] zip) {
        Map<String, ObjectNode> files = new HashMap<>();
        int total = 0;
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                byte[] content = entries.readNBytes(MOST_BYTES - total + 1);
                total += content.length;
                if (total > MOST_BYTES) {
                    throw invalid("it is too large");
                }
                if (entry.getName().endsWith(".json")) {
                    files.put(entry.getName(), json(content));
                }
            }
        } catch (IOException broken) {
            throw invalid(broken.getMessage());
        }
        ObjectNode manifest = file(files, "manifest.json");
        String key = manifest.path("resources").properties().stream()
                .filter(resource -> resource.getValue().path("type").asText().equals("Microsoft.Flow/flows"))
                .map(Map.Entry::getKey).findFirst().orElseThrow(() -> invalid("its manifest names no flow"));
        String home = "Microsoft.Flow/flows/" + key + "/";
        return new FlowPackage(manifest, key, file(files, home + "definition.json"), file(files, home + "connectionsMap.json"),
                file(files, home + "apisMap.json"));
    }

    private static ObjectNode json(byte[] content) throws IOException {
        JsonNode read = JSON.readTree(new String(content, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw invalid("a file is no JSON object");
    }

    private static ObjectNode file(Map<String, ObjectNode> files, String name) {
        ObjectNode file = files.get(name);
        if (file == null) {
            throw invalid(name + " is missing");
        }
        return file;
    }

    static FlowFault invalid(String why) {
        return new FlowFault(400, "InvalidPackage", "The package is invalid: " + why + ".");
    }
}

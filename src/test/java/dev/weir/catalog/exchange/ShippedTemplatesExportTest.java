package dev.weir.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.catalog.Template;

class ShippedTemplatesExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CATALOG = Path.of("templates-catalog");
    private static final Instant CREATED = Instant.parse("2026-03-01T08:30:00Z");

    static Stream<Template> templates() {
        return SamplePackagesTest.read(CATALOG).catalog().templates().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void template_outAndIn_isTheSame(Template template) throws IOException, RefusedException {
        PackedTemplate packed = PackedTemplate.of(template, CATALOG.resolve(template.id()));
        for (byte[] zip : List.of(PackageWriter.write(packed, CREATED),
                SolutionWriter.write("One", "1.0.0.0", List.of(packed)))) {
            ImportedTemplate back = TemplateImport.read(zip).get(0);

            assertThat(back.id()).isEqualTo(template.id());
            for (String file : List.of("template.yaml", "ko.yaml", "icon.svg")) {
                assertThat(back.files().get(file)).isEqualTo(Files.readString(CATALOG.resolve(template.id()).resolve(file)));
            }
            assertThat(JSON.readTree(back.files().get("definition.json"))).isEqualTo(template.flow().json());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void package_hasTheFormOfAnExport(Template template) throws IOException {
        Map<String, JsonNode> files = unzip(
                PackageWriter.write(PackedTemplate.of(template, CATALOG.resolve(template.id())), CREATED));

        assertThat(new ArrayList<>(files.keySet())).extracting(name -> name.substring(name.lastIndexOf('/') + 1))
                .containsExactly(
                        "apisMap.json", "connectionsMap.json", "definition.json", "manifest.json", "manifest.json");
        JsonNode manifest = files.get("manifest.json");
        assertThat(names(manifest)).containsExactlyInAnyOrder("schema", "details", "resources");
        assertThat(manifest.at("/details/createdTime").asText()).isEqualTo("2026-03-01T08:30:00.0000000Z");
        String guid = files.get("Microsoft.Flow/flows/manifest.json").at("/flowAssets/assetPaths/0").asText();
        JsonNode definition = files.get("Microsoft.Flow/flows/" + guid + "/definition.json");
        Set<String> references = names(definition.at("/properties/connectionReferences"));
        for (String map : List.of("apisMap.json", "connectionsMap.json")) {
            JsonNode keys = files.get("Microsoft.Flow/flows/" + guid + "/" + map);
            assertThat(names(keys)).isEqualTo(references);
            keys.forEach(resource -> assertThat(manifest.path("resources").has(resource.asText())).isTrue());
        }
        JsonNode flow = manifest.path("resources").path(guid);
        assertThat(flow.path("creationType").asText()).isEqualTo("Existing, New, Update");
        assertThat(flow.path("dependsOn")).hasSize(manifest.path("resources").size() - 1);
        manifest.path("resources").forEach(resource -> {
            boolean own = resource.at("/details/displayName").asText().equals("Fieldline");
            if (resource.path("type").asText().equals("Microsoft.PowerApps/apis")) {
                assertThat(resource.has("id")).isEqualTo(!own);
                assertThat(resource.path("configurableBy").asText()).isEqualTo(own ? "User" : "System");
            }
        });
    }

    @Test
    void package_isTheSameEachTime_withoutFlagsOrDescriptors() throws IOException {
        Template template = templates().findFirst().orElseThrow();
        PackedTemplate packed = PackedTemplate.of(template, CATALOG.resolve(template.id()));
        byte[] zip = PackageWriter.write(packed, CREATED);

        assertThat(PackageWriter.write(packed, CREATED)).isEqualTo(zip);
        assertThat(zip[6] | zip[7]).as("general purpose flags").isZero();
    }

    @Test
    void solution_withAllTemplates_listsEachFlowOnce() throws IOException, RefusedException {
        List<PackedTemplate> packed = new ArrayList<>();
        for (Template template : templates().toList()) {
            packed.add(PackedTemplate.of(template, CATALOG.resolve(template.id())));
        }

        assertThat(TemplateImport.read(SolutionWriter.write("Fieldline", "1.0.0.0", packed))).extracting(ImportedTemplate::id)
                .containsExactlyInAnyOrderElementsOf(templates().map(Template::id).toList());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Map<String, JsonNode> unzip(byte[] bytes) throws IOException {
        Map<String, JsonNode> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), JSON.readTree(zip.readAllBytes()));
            }
        }
        return files;
    }
}

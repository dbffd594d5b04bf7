package dev.weir.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that could do harm are refused with a sentence, and nothing of them is used. */
class HostilePackageTest {

    private static final String FLOW = "Microsoft.Flow/flows/1/definition.json";
    private static final String MANIFEST = """
            {"schema":"1.0","details":{},"resources":{"1":{"type":"Microsoft.Flow/flows","details":{"displayName":"One flow"}}}}""";

    private final Map<String, byte[]> files = new LinkedHashMap<>(Map.of("manifest.json", bytes(MANIFEST), FLOW,
            bytes("{\"properties\":{\"definition\":{\"triggers\":{},\"actions\":{}}}}")));

    @Test
    void harmless_comesIn() throws Exception {
        assertThat(TemplateImport.read(zip())).extracting(ImportedTemplate::id).containsExactly("one-flow");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../evil.json", "a/../../evil.json", "/etc/evil.json", "..\\evil.json", "C:evil.json", "a/./b",
            "a\nb" })
    void name_thatLeavesTheFolder_isRefused(String name) {
        files.put(name, bytes("{}"));

        assertRefused("unsafe name");
    }

    @Test
    void bomb_ofOneFile_isRefused() {
        files.put("bomb.json", new byte[5 * 1024 * 1024]);

        assertRefused("too large");
    }

    @Test
    void bomb_ofRatio_isRefused() {
        files.put("bomb.json", new byte[2 * 1024 * 1024]);

        assertRefused("packed so tightly");
    }

    @Test
    void bomb_ofMany_isRefused() {
        for (int i = 0; i < 600; i++) {
            files.put("file" + i, new byte[1]);
        }

        assertRefused("more than 500 files");
    }

    @Test
    void archive_inside_isRefused() {
        files.put("inner.zip", zip());

        assertRefused("holds another one");
    }

    @Test
    void sameName_inOtherCase_isRefused() {
        files.put("MANIFEST.json", bytes("{}"));

        assertRefused("two files of the name");
    }

    @Test
    void link_isRefused() {
        files.put("link.json", bytes("/etc/passwd"));
        byte[] zip = zip();
        int entry = lastEntry(zip);
        zip[entry + 5] = 3;
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 38, 0xA1FF << 16);

        assertRefused(zip, "holds a link");
    }

    @Test
    void encrypted_isRefused() {
        byte[] zip = zip();
        zip[lastEntry(zip) + 8] |= 1;

        assertRefused(zip, "protected by a password");
    }

    @Test
    void wrongChecksum_isRefused() {
        byte[] zip = zip();
        zip[lastEntry(zip) + 16] ^= 1;

        assertRefused(zip, "damaged");
    }

    @Test
    void smallerThanItSays_isRefused() {
        byte[] zip = zip();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(lastEntry(zip) + 24, 10);

        assertRefused(zip, "damaged");
    }

    @Test
    void noZip_isRefused() {
        assertRefused(bytes("hello"), "no zip file");
        assertRefused(new byte[0], "no zip file");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "{", "", "{\"a\":1}{", "\u0000", "{\"a\":1,\"a\":2}" })
    void definition_notJson_isRefused(String json) {
        files.put(FLOW, bytes(json));

        assertRefused("definition.json");
    }

    @Test
    void definition_notUtf8_isRefused() {
        files.put(FLOW, "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused("not text in UTF-8");
    }

    @Test
    void definition_endlesslyDeep_isRefused() {
        files.put(FLOW, bytes("{\"a\":".repeat(200) + "1" + "}".repeat(200)));

        assertRefused("definition.json");
    }

    @Test
    void definition_withByteOrderMark_comesIn() throws Exception {
        files.put("manifest.json", bytes("\uFEFF" + MANIFEST));

        assertThat(TemplateImport.read(zip())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"schema\":\"2.0\",\"resources\":{}}", "{\"schema\":\"1.0\",\"resources\":{}}",
            "{\"schema\":\"1.0\",\"resources\":{\"2\":{\"type\":\"Microsoft.Flow/flows\"}}}",
            "{\"schema\":\"1.0\",\"resources\":[]}" })
    void manifest_malformed_isRefused(String manifest) {
        files.put("manifest.json", bytes(manifest));

        assertRefused("xport");
    }

    @Test
    void manifest_missing_isRefused() {
        files.remove("manifest.json");

        assertRefused("neither manifest.json nor solution.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "<a", "<a/>",
            "<a><Workflows><Workflow Name='x'><Category>5</Category><JsonFileName>/../../x.json</JsonFileName></Workflow></Workflows></a>" })
    void solution_malformed_isRefused(String customizations) {
        files.put("solution.xml", bytes("<a/>"));
        files.put("customizations.xml", bytes(customizations));

        assertThatThrownBy(() -> TemplateImport.read(zip())).isInstanceOf(RefusedException.class);
    }

    @Test
    void secret_isTakenOut() throws Exception {
        byte[] sample = bytes("""
                {"properties":{"definition":{"triggers":{},"actions":{"Call":{"type":"Http","inputs":{
                "method":"GET","uri":"https://api.example/x","headers":{"x-functions-key":"abcdefgh12345678"}}}}}}}""");
        files.put(FLOW, sample);

        ImportedTemplate template = TemplateImport.read(zip()).get(0);
        assertThat(template.files().get("definition.json")).doesNotContain("abcdefgh12345678")
                .contains("\"x-functions-key\" : \"@parameters('secret')\"");
        assertThat(template.files().get("template.yaml")).contains("licence: premium");
    }

    private void assertRefused(String part) {
        assertRefused(zip(), part);
    }

    private static void assertRefused(byte[] zip, String part) {
        assertThatThrownBy(() -> TemplateImport.read(zip)).isInstanceOf(RefusedException.class).hasMessageContaining(part);
    }

    private byte[] zip() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int lastEntry(byte[] zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = zip.length - 46; at >= 0; at--) {
            if (buffer.getInt(at) == 0x02014b50) {
                return at;
            }
        }
        throw new IllegalStateException("No entry");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.weir.localcloud.dataverse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a solution's zip file as Dataverse exports it. */
final class SolutionWriter {

    private SolutionWriter() {
    }

    static byte[] write(SolutionFile solution) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "solution.xml", manifest(solution));
            add(zip, "customizations.xml", customizations(solution));
            for (SolutionFile.Flow flow : solution.flows()) {
                add(zip, file(flow), flow.clientData());
            }
            add(zip, "[Content_Types].xml", """
                    <?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/\
                    content-types"><Default Extension="xml" ContentType="application/octet-stream" /><Default \
                    Extension="json" ContentType="application/octet-stream" /></Types>""");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String file(SolutionFile.Flow flow) {
        return "Workflows/" + flow.name().replaceAll("[^A-Za-z0-9]", "") + "-" + flow.id().toUpperCase(Locale.ROOT) + ".json";
    }

    private static String manifest(SolutionFile solution) {
        StringBuilder components = new StringBuilder();
        solution.flows().forEach(flow -> components.append("<RootComponent type=\"29\" id=\"{").append(flow.id())
                .append("}\" behavior=\"0\" />"));
        return """
                <ImportExportXml version="9.2.24114.188" SolutionPackageVersion="9.2" languagecode="1033" \
                generatedBy="CrmLive"><SolutionManifest><UniqueName>%s</UniqueName><LocalizedNames><LocalizedName \
                description="%s" languagecode="1033" /></LocalizedNames><Descriptions /><Version>%s</Version>\
                <Managed>%d</Managed><Publisher><UniqueName>%s</UniqueName><CustomizationPrefix>%s</CustomizationPrefix>\
                </Publisher><RootComponents>%s</RootComponents><MissingDependencies /></SolutionManifest></ImportExportXml>"""
                .formatted(escape(solution.uniqueName()), escape(solution.friendlyName()), escape(solution.version()),
                        solution.managed() ? 1 : 0, escape(solution.publisher()), escape(solution.prefix()), components);
    }

    private static String customizations(SolutionFile solution) {
        StringBuilder xml = new StringBuilder("<ImportExportXml><Workflows>");
        for (SolutionFile.Flow flow : solution.flows()) {
            xml.append("""
                    <Workflow WorkflowId="{%s}" Name="%s"><JsonFileName>/%s</JsonFileName><Type>1</Type>\
                    <Subprocess>0</Subprocess><Category>5</Category><Mode>0</Mode><Scope>4</Scope><OnDemand>0</OnDemand>\
                    <RunAs>1</RunAs><StateCode>%d</StateCode><StatusCode>%d</StatusCode><PrimaryEntity>none</PrimaryEntity>\
                    <LocalizedNames><LocalizedName languagecode="1033" description="%s" /></LocalizedNames></Workflow>"""
                    .formatted(flow.id(), escape(flow.name()), escape(file(flow)), flow.on() ? 1 : 0, flow.on() ? 2 : 1,
                            escape(flow.name())));
        }
        xml.append("</Workflows><connectionreferences>");
        solution.references().forEach(reference -> xml.append("""
                <connectionreference connectionreferencelogicalname="%s"><connectionreferencedisplayname>%s\
                </connectionreferencedisplayname><connectorid>%s</connectorid><iscustomizable>1</iscustomizable>\
                <statecode>0</statecode><statuscode>1</statuscode></connectionreference>"""
                .formatted(escape(reference.logicalName()), escape(reference.displayName()),
                        escape(reference.connectorId()))));
        return xml.append("</connectionreferences></ImportExportXml>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

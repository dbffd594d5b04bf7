package dev.weir.catalog.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateRuns;

/** Packs what is handed in: the flow as an exported package, the answers for people and for programs, and the icon. */
final class SubmissionBundle {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SubmissionBundle() {
    }

    /**
     * The bundle as a zip file.
     *
     * @param flowPackage the flow as Microsoft's import takes it
     */
    static byte[] zip(Template template, SubmissionAnswers answers, TemplateRuns.Ran run, byte[] flowPackage) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("submission.json", json(template, answers, run).getBytes(StandardCharsets.UTF_8));
        files.put("submission.txt", text(template, answers, run).getBytes(StandardCharsets.UTF_8));
        files.put(template.id() + ".zip", flowPackage);
        files.put("icon.svg", template.icon().getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String json(Template template, SubmissionAnswers answers, TemplateRuns.Ran run) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("template", template.id())
                .put("version", template.version()).put("title", answers.title()).put("description", answers.description())
                .put("biggestBenefit", answers.benefit());
        json.putObject("numbers").put("people", Integer.parseInt(answers.people()))
                .put("runsPerMonth", Integer.parseInt(answers.runs()))
                .put("minutesSavedPerRun", Integer.parseInt(answers.minutes()));
        answers.categoryList().forEach(json.putArray("categories")::add);
        var connectors = json.putArray("connectors");
        template.connectors().forEach(connector -> connectors.add(connector.apiName()));
        json.putObject("lastSuccessfulRun").put("flow", run.flow()).put("at", run.at().toString());
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Template template, SubmissionAnswers answers, TemplateRuns.Ran run) {
        return """
                Title: %s
                Biggest benefit: %s
                Categories: %s
                People who use it: %s
                Runs in a month: %s
                Minutes saved by a run: %s
                Version: %s
                Last successful run: %s

                %s
                """.formatted(answers.title(), answers.benefit(), String.join(", ", answers.categoryList()), answers.people(),
                answers.runs(), answers.minutes(), template.version(), run.at(), answers.description());
    }
}

package dev.weir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs every JMH benchmark of the project. */
class JmhBench {

    @Test
    void all() throws Exception {
        Files.createDirectories(Path.of("target", "bench"));
        Collection<RunResult> results = new Runner(new OptionsBuilder().include("dev\\.weir\\..*Benchmark").build()).run();
        Report report = new Report("jmh", "benchmark", "parameters", "score", "unit");
        results.forEach(result -> report.row(result.getPrimaryResult().getLabel(),
                result.getParams().getParamsKeys().stream().map(key -> result.getParams().getParam(key)).toList().toString().replace("|", "\\|"),
                result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreUnit()));
        report.write();
        assertThat(results).isNotEmpty();
    }
}

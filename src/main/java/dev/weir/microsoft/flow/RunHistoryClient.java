package dev.weir.microsoft.flow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.microsoft.Endpoints;

/** How flows fared lately: enough to count by, nothing of what their runs did. */
@ApplicationScoped
public class RunHistoryClient {

    private static final int PAGE = 50;

    private final FlowRestClient wire;

    RunHistoryClient(Endpoints endpoints, FlowConfig config, ObjectMapper json) {
        this.wire = new FlowRestClient(endpoints.flow(), config, json);
    }

    /**
     * The runs of a flow that began since a time, the newest first.
     *
     * @param most how many at most; older ones are left out
     * @throws FlowException when the service refuses or does not answer
     */
    public List<FlowRun> since(String token, String environment, String flow, Instant since, int most) {
        String filter = URLEncoder.encode("startTime ge " + since.truncatedTo(ChronoUnit.SECONDS), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new FlowPages(wire).read(token,
                FlowClient.path(environment, flow, "/runs") + "&%24top=" + PAGE + "&%24filter=" + filter, most, FlowRun::of);
    }
}

package dev.weir.microsoft.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import dev.weir.microsoft.Endpoints;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/**
 * Asks Microsoft Graph about licences and people. All questions may be repeated; a throttled or failed one is asked once more
 * when
 * Microsoft wants only a short pause, since somebody waits for the page.
 */
@ApplicationScoped
public class GraphClient {

    private static final String PERSON_FIELDS = "id,displayName,userPrincipalName,assignedPlans";
    private static final String NAME_FIELDS = "id,displayName,userPrincipalName";
    private static final int PAGE = 100;
    /** A directory of more people than this is shown in part. */
    private static final int MOST_PEOPLE = 1000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Pattern SKIP_TOKEN = Pattern.compile("[?&](?:\\$|%24)skiptoken=([^&]+)", Pattern.CASE_INSENSITIVE);

    private final GraphRestClient graph;

    GraphClient(Endpoints endpoints) {
        this.graph = QuarkusRestClientBuilder.newBuilder().baseUri(endpoints.graph()).connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(5, TimeUnit.SECONDS).build(GraphRestClient.class);
    }

    /**
     * The licences of the person whose token it is.
     *
     * @throws GraphException when Graph refuses or does not answer
     */
    public List<LicenceDetail> myLicences(String token) {
        return ask(() -> graph.myLicences(bearer(token))).value();
    }

    /**
     * The products that the tenant has bought.
     *
     * @throws GraphException when Graph refuses, for example without an admin's consent, or does not answer
     */
    public List<SubscribedSku> subscribedSkus(String token) {
        return ask(() -> graph.subscribedSkus(bearer(token))).value();
    }

    /**
     * The people of the tenant with their plans, a thousand at most.
     *
     * @throws GraphException when Graph refuses, for example without an admin's consent, or does not answer
     */
    public List<DirectoryPerson> people(String token) {
        List<DirectoryPerson> people = new ArrayList<>();
        String skipToken = null;
        do {
            String from = skipToken;
            GraphRestClient.Page<DirectoryPerson> page = ask(
                    () -> graph.people(bearer(token), PERSON_FIELDS, PAGE, from));
            people.addAll(page.value());
            skipToken = skipToken(page.next());
        } while (skipToken != null && people.size() < MOST_PEOPLE);
        return people;
    }

    /**
     * A person of the tenant, by object id or sign-in name; without plans.
     *
     * @return empty when there is nobody of this name
     * @throws GraphException when Graph refuses or does not answer
     */
    public Optional<DirectoryPerson> person(String token, String idOrSignInName) {
        try {
            return Optional.of(ask(() -> graph.person(bearer(token), idOrSignInName, NAME_FIELDS)));
        } catch (GraphException refused) {
            if (refused.isUnknown()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException refused) {
            Response answer = refused.getResponse();
            Duration pause = pause(answer);
            if (answer.getStatus() != 429 && answer.getStatus() < 500 || pause.compareTo(LONGEST_PAUSE) > 0) {
                throw exception(refused);
            }
            return askAgain(question, pause);
        } catch (ProcessingException silent) {
            throw new GraphException(silent);
        }
    }

    private static <T> T askAgain(Supplier<T> question, Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return question.get();
        } catch (WebApplicationException refused) {
            throw exception(refused);
        } catch (ProcessingException silent) {
            throw new GraphException(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GraphException(stopped);
        }
    }

    private static Duration pause(Response answer) {
        String seconds = answer.getHeaderString("Retry-After");
        return seconds != null && seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ofMillis(200);
    }

    private static GraphException exception(WebApplicationException refused) {
        Response answer = refused.getResponse();
        return new GraphException(answer.getStatus(), answer.getStatusInfo().getReasonPhrase(),
                answer.getHeaderString("request-id"));
    }

    private static String skipToken(String next) {
        Matcher matcher = SKIP_TOKEN.matcher(next == null ? "" : next);
        return matcher.find() ? java.net.URLDecoder.decode(matcher.group(1), java.nio.charset.StandardCharsets.UTF_8) : null;
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }
}

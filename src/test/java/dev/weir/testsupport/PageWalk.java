package dev.weir.testsupport;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.weir.testsupport.PortalClient.Answer;
import dev.weir.testsupport.Routes.Route;

/**
 * Finds the kinds of pages that somebody can come to by following links: of each route one page, and one for each set of
 * parameters that links to it carry.
 */
public final class PageWalk {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    private final PortalClient reader;
    private final Set<String> seen;
    private final List<Route> routes = Routes.all();

    /**
     * @param seen the kinds of pages that were seen already and are left out; what is found is added
     */
    public PageWalk(PortalClient reader, Set<String> seen) {
        this.reader = reader;
        this.seen = seen;
    }

    /** The pages' addresses. Those to begin with are among them whatever was seen. */
    public Set<String> from(List<String> seeds) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> asked = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(seeds);
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            Route route = Routes.of(routes, "GET", URI.create(address).getPath()).orElse(null);
            boolean wanted = seeds.contains(address)
                    || route != null && route.isForPeople() && !seen.contains(kind(address, route));
            if (!asked.add(address) || !wanted) {
                continue;
            }
            Answer answer = reader.get(address);
            String type = answer.response().headers().firstValue("Content-Type").orElse("");
            if (answer.status() / 100 == 3 || !type.startsWith("text/html")
                    || answer.response().headers().firstValue("Content-Disposition").isPresent()) {
                continue;
            }
            found.add(address);
            if (route != null && (answer.status() == 200 || seeds.contains(address))) {
                seen.add(route.template());
                seen.add(kind(address, route));
            }
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                ahead.add(link.group(1).replace("&amp;", "&"));
            }
        }
        return found;
    }

    private static String kind(String address, Route route) {
        String query = URI.create(address).getQuery();
        return route.template() + (query == null ? ""
                : Arrays.stream(query.split("&")).map(each -> each.split("=")[0])
                        .sorted().collect(Collectors.joining("&", "?", "")));
    }
}

package dev.weir.testsupport;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Every route that the portal's own classes declare, so that tests which walk them cover a new one the moment it exists. */
public final class Routes {

    private static final String PARAMETER = "\\{[^{}]*(\\{[^{}]*}[^{}]*)*}";

    /** Reading all classes takes seconds, so it is done once. */
    private static List<Route> known;

    private Routes() {
    }

    /** All routes, those of the local cloud left out. */
    public static synchronized List<Route> all() {
        if (known == null) {
            known = List.copyOf(read());
        }
        return known;
    }

    private static List<Route> read() {
        List<Route> routes = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages("dev.weir")) {
            if (type.isAnnotatedWith(Path.class) && !type.isInterface() && !type.getPackageName().contains("localcloud")) {
                Class<?> resource = type.reflect();
                for (Method method : resource.getDeclaredMethods()) {
                    for (Annotation annotation : method.getAnnotations()) {
                        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                        if (verb != null) {
                            routes.add(new Route(verb.value(), path(resource, method), resource));
                        }
                    }
                }
            }
        }
        return routes;
    }

    /** The route that answers for a path: among those that match, the one that leaves least open. */
    public static Optional<Route> of(List<Route> routes, String method, String path) {
        return routes.stream().filter(route -> route.method().equals(method) && route.matches(path))
                .min(Comparator.comparingInt(Route::parameters));
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = ("/" + resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value()))
                .replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /**
     * One route.
     *
     * @param template its path with its parameters as declared
     * @param resource the class that answers
     */
    public record Route(String method, String template, Class<?> resource) {

        /** A path of this route, whose parameters lead nowhere. */
        public String path() {
            return template.replaceAll(PARAMETER, "1");
        }

        /** Whether it is for people: a {@code Resource} answers pages, an {@code Api} answers programs. */
        public boolean isForPeople() {
            return resource.getSimpleName().endsWith("Resource");
        }

        boolean matches(String path) {
            return path.matches(Pattern.compile(PARAMETER).matcher("\\Q" + template + "\\E")
                    .replaceAll("\\\\E[^/]+\\\\Q"));
        }

        int parameters() {
            return (int) Pattern.compile(PARAMETER).matcher(template).results().count();
        }
    }
}

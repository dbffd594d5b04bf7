package dev.weir.connector.certification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the form of a certification package as Microsoft's own script does; each fault is a sentence with its remedy. */
public final class PackageCheck {

    private static final List<String> PARTS = List.of("[Content_Types].xml", "customizations.xml", "solution.xml");

    private final List<String> faults = new ArrayList<>();

    private PackageCheck() {
    }

    /** What is wrong with a package; nothing when the list is empty. */
    public static List<String> of(byte[] archive) {
        PackageCheck check = new PackageCheck();
        check.read(archive, "The package").ifPresent(check::outer);
        return check.faults;
    }

    private void outer(Map<String, byte[]> files) {
        if (!folders(files).isEmpty()) {
            faults.add("The package holds folders. Put intro.md and the inner archive at its top.");
        }
        List<String> documents = files.keySet().stream().filter(name -> name.endsWith(".md")).toList();
        List<String> archives = files.keySet().stream().filter(name -> name.endsWith(".zip")).toList();
        if (documents.size() != 1 || archives.size() != 1) {
            faults.add("The package must hold one .md file and one .zip file, but holds " + documents.size() + " and "
                    + archives.size() + ".");
        }
        archives.forEach(name -> read(files.get(name), name).ifPresent(inner -> inner(name, inner)));
    }

    private void inner(String name, Map<String, byte[]> files) {
        Set<String> folders = folders(files);
        if (folders.size() != 1) {
            faults.add(name + " must hold one folder, PkgAssets, but holds " + folders.size() + ".");
            return;
        }
        String folder = folders.iterator().next() + "/";
        List<String> solutions = files.keySet().stream().filter(file -> file.startsWith(folder) && file.endsWith(".zip"))
                .toList();
        if (files.keySet().stream().anyMatch(file -> file.startsWith(folder) && file.indexOf('/', folder.length()) > 0)) {
            faults.add(folder + " must hold no folder.");
        }
        if (solutions.size() < 2 || solutions.size() > 3) {
            faults.add(folder + " must hold the connector's and the test flow's solution (and a plugin's), but holds "
                    + solutions.size() + " archives.");
        }
        List<Boolean> withFlow = new ArrayList<>();
        solutions.forEach(solution -> read(files.get(solution), solution)
                .ifPresent(content -> withFlow.add(solution(solution, content))));
        if (!withFlow.contains(false) || !withFlow.contains(true)) {
            faults.add(folder + " needs one solution with the connector alone and one with a flow.");
        }
    }

    /** Checks a solution and says whether it holds a flow. */
    private boolean solution(String name, Map<String, byte[]> files) {
        PARTS.stream().filter(part -> !files.containsKey(part)).forEach(part -> faults.add(name + " lacks " + part + "."));
        String customizations = new String(files.getOrDefault("customizations.xml", new byte[0]), StandardCharsets.UTF_8);
        if (!customizations.contains("<Connector>") || !folders(files).contains("Connector")) {
            faults.add(name + " must hold the connector, in customizations.xml and in the folder Connector.");
        }
        boolean flow = customizations.contains("<Workflows>");
        if (flow != folders(files).contains("Workflows")) {
            faults.add(name + " must hold its flow in customizations.xml and in the folder Workflows.");
        }
        return flow;
    }

    private Optional<Map<String, byte[]>> read(byte[] archive, String name) {
        try {
            return Optional.of(Zip.read(archive));
        } catch (IOException unreadable) {
            faults.add(name + " cannot be read: " + unreadable.getMessage() + ".");
            return Optional.empty();
        }
    }

    private static Set<String> folders(Map<String, byte[]> files) {
        return files.keySet().stream().filter(name -> name.contains("/"))
                .map(name -> name.substring(0, name.indexOf('/'))).collect(Collectors.toSet());
    }
}

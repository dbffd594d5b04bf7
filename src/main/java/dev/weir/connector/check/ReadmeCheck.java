package dev.weir.connector.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** {@code readme.md}: what reviewers and makers read. */
final class ReadmeCheck implements Check {

    private static final Rule MISSING = Rule.warning("ReadmeMissing", "Write a readme.md.");
    private static final Rule SECTION = Rule.warning("ReadmeSectionMissing",
            "Add the section; Microsoft's template names all of them.");

    private static final List<String> SECTIONS = List.of("Publisher", "Prerequisites", "Supported Operations",
            "Obtaining Credentials", "Known Issues and Limitations", "Deployment Instructions");

    @Override
    public List<Rule> rules() {
        return List.of(MISSING, SECTION);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        connector.folder().file(Connector.README).ifPresentOrElse(file -> sections(file, findings),
                () -> findings.add(MISSING, Connector.README, "The folder has no readme.md."));
    }

    private static void sections(byte[] file, Findings findings) {
        List<String> headings = new String(file, StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("#"))
                .map(line -> line.toLowerCase(Locale.ROOT)).toList();
        SECTIONS.stream()
                .filter(section -> headings.stream().noneMatch(line -> line.contains(section.toLowerCase(Locale.ROOT))))
                .forEach(section -> findings.add(SECTION, Connector.README, "The section \"" + section + "\" is missing."));
    }
}

package dev.weir.catalog.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

import dev.weir.catalog.ContentHash;
import dev.weir.catalog.KnownVersions;

/** The versions that a commit holds, so that a changed template is noticed before it is merged. */
public final class CommittedVersions implements KnownVersions {

    private static final Pattern VERSION = Pattern.compile("(?m)^version:\\s*[\"']?([0-9.]+)[\"']?\\s*(#.*)?$");

    private final Map<String, String> versions = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    private CommittedVersions(Map<String, Map<String, String>> templates) {
        templates.forEach((id, texts) -> {
            Matcher version = VERSION.matcher(texts.getOrDefault("template.yaml", ""));
            if (version.find()) {
                versions.put(id, version.group(1));
                hashes.put(id, ContentHash.of(texts));
            }
        });
    }

    /**
     * Reads what a commit holds of a catalog folder.
     *
     * @param directory the folder in somebody's working copy
     * @param revision a branch, tag or commit
     * @return the versions; none when the folder is in no repository or the commit does not hold it
     * @throws IOException when the repository cannot be read, or has no such revision
     */
    public static KnownVersions in(Path directory, String revision) throws IOException {
        File start = directory.toAbsolutePath().normalize().toFile();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true).findGitDir(start);
        if (builder.getGitDir() == null) {
            return (template, version) -> Optional.empty();
        }
        try (Repository repository = builder.build()) {
            ObjectId commit = repository.resolve(revision);
            if (commit == null) {
                throw new IOException("The repository has no revision " + revision);
            }
            String prefix = repository.getWorkTree().toPath().toRealPath().relativize(directory.toRealPath()).toString()
                    .replace('\\', '/');
            return new CommittedVersions(read(repository, commit, prefix));
        }
    }

    private static Map<String, Map<String, String>> read(Repository repository, ObjectId commit, String prefix)
            throws IOException {
        Map<String, Map<String, String>> templates = new HashMap<>();
        try (RevWalk revisions = new RevWalk(repository); TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(revisions.parseCommit(commit).getTree());
            tree.setRecursive(true);
            if (!prefix.isEmpty()) {
                tree.setFilter(PathFilter.create(prefix));
            }
            int skip = prefix.isEmpty() ? 0 : prefix.length() + 1;
            while (tree.next()) {
                String[] path = tree.getPathString().substring(skip).split("/");
                if (path.length == 2 && ContentHash.counts(path[1])) {
                    String text = new String(repository.open(tree.getObjectId(0)).getCachedBytes(), StandardCharsets.UTF_8);
                    templates.computeIfAbsent(path[0], id -> new HashMap<>()).put(path[1],
                            text.startsWith("\uFEFF") ? text.substring(1) : text);
                }
            }
        }
        return templates;
    }

    @Override
    public Optional<String> hash(String templateId, String version) {
        return version.equals(versions.get(templateId)) ? Optional.of(hashes.get(templateId)) : Optional.empty();
    }
}

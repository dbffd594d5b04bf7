package dev.weir.catalog.git;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.transport.CredentialsProvider;

/** A working copy of a repository's branch, kept only to be read. */
public final class CatalogCheckout {

    private static final int SECONDS = 60;

    private final URI url;
    private final String branch;
    private final Path directory;
    private final CredentialsProvider credentials;

    /**
     * A working copy.
     *
     * @param directory where it lies; made when it is not there
     * @param credentials how to sign in, or null
     */
    public CatalogCheckout(URI url, String branch, Path directory, CredentialsProvider credentials) {
        this.url = url;
        this.branch = branch;
        this.directory = directory;
        this.credentials = credentials;
    }

    /**
     * Brings the working copy to the newest commit of the branch.
     *
     * @throws IOException when the repository cannot be reached or has no such branch; the copy then is as it was
     */
    public void update() throws IOException {
        try {
            if (Files.isDirectory(directory.resolve(".git"))) {
                try (Git git = Git.open(directory.toFile())) {
                    git.fetch().setRemote("origin").setTimeout(SECONDS).setCredentialsProvider(credentials).call();
                    git.reset().setMode(ResetType.HARD).setRef("origin/" + branch).call();
                    git.clean().setForce(true).setCleanDirectories(true).call();
                }
            } else {
                Git.cloneRepository().setURI(url.toString()).setBranch("refs/heads/" + branch)
                        .setBranchesToClone(List.of("refs/heads/" + branch)).setDirectory(directory.toFile())
                        .setTimeout(SECONDS)
                        .setCredentialsProvider(credentials).call().close();
            }
        } catch (GitAPIException failed) {
            throw new IOException("The branch " + branch + " of " + url + " cannot be read: " + failed.getMessage(), failed);
        }
    }
}

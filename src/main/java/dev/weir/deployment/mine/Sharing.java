package dev.weir.deployment.mine;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.microsoft.flow.FlowPermission;
import dev.weir.microsoft.flow.SharingClient;
import dev.weir.microsoft.graph.DirectoryPerson;
import dev.weir.microsoft.graph.GraphClient;
import dev.weir.microsoft.graph.GraphException;

/** With whom the signed-in person's flows are shared. */
@ApplicationScoped
class Sharing {

    /** Of more people than this only the first are looked up by name. */
    private static final int MOST_NAMES = 20;

    /**
     * Somebody who has to do with a flow.
     *
     * @param name what to call them; the object id where the directory tells no name
     * @param signInName empty where the directory tells none
     */
    record Sharer(FlowPermission permission, String name, String signInName) {
    }

    private final MyTokens tokens;
    private final SharingClient sharing;
    private final GraphClient directory;

    Sharing(MyTokens tokens, SharingClient sharing, GraphClient directory) {
        this.tokens = tokens;
        this.sharing = sharing;
        this.directory = directory;
    }

    List<Sharer> of(String environment, String flow) {
        List<FlowPermission> permissions = sharing.permissions(tokens.flow(), environment, flow);
        return permissions.stream()
                .map(permission -> sharer(permission, permissions.indexOf(permission) < MOST_NAMES)).toList();
    }

    /**
     * Lets a person change and run a flow.
     *
     * @param signInName such as {@code bob@contoso.example}
     */
    void add(String environment, String flow, String signInName) {
        String name = signInName.strip();
        Optional<DirectoryPerson> found = name.isEmpty() ? Optional.empty() : directory.person(tokens.directory(), name);
        DirectoryPerson person = found.orElseThrow(() -> new FlowTroubleException(FlowTrouble.NOBODY));
        sharing.share(tokens.flow(), environment, flow, person.id());
    }

    void remove(String environment, String flow, String permission) {
        sharing.unshare(tokens.flow(), environment, flow, permission);
    }

    private Sharer sharer(FlowPermission permission, boolean lookedUp) {
        Optional<DirectoryPerson> person = lookedUp && !permission.group() ? person(permission.principal()) : Optional.empty();
        return new Sharer(permission, person.map(DirectoryPerson::displayName).orElse(permission.principal()),
                person.map(DirectoryPerson::userPrincipalName).orElse(""));
    }

    /** A name is no reason to show nothing. */
    private Optional<DirectoryPerson> person(String objectId) {
        try {
            return directory.person(tokens.directory(), objectId);
        } catch (GraphException | FlowTroubleException unnamed) {
            return Optional.empty();
        }
    }
}

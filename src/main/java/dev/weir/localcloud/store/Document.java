package dev.weir.localcloud.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something a service of the local cloud remembers.
 *
 * @param kind what it is, such as {@code flow} or {@code connection}
 * @param scope whose it is, such as a tenant, an environment or a user; lists are asked for by scope
 * @param name its name, unique within kind and scope
 * @param content what the service knows of it
 */
public record Document(String kind, String scope, String name, ObjectNode content) {
}

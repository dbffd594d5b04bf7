package dev.weir.connector.trigger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** A subscriber for tests, on the local cloud's host. */
@Path("/localcloud/test-receiver")
public class ReceiverApi {

    static final Map<String, List<Message>> RECEIVED = new ConcurrentHashMap<>();
    static final Map<String, List<Integer>> ANSWERS = new ConcurrentHashMap<>();

    record Message(String id, String timestamp, String signature, String body, Instant at) {
    }

    static List<Message> of(String name) {
        return RECEIVED.computeIfAbsent(name, unused -> new CopyOnWriteArrayList<>());
    }

    /** What a subscriber was told, for tests of other features. */
    public static List<String> bodies(String name) {
        return of(name).stream().map(Message::body).toList();
    }

    /** What the subscriber answers to its first messages; 202 to all later ones. */
    static void answers(String name, Integer... statuses) {
        ANSWERS.put(name, new CopyOnWriteArrayList<>(statuses));
    }

    /** Lets those who post to a slow subscriber wait until it is opened. */
    static final Map<String, CountDownLatch> OPENED = new ConcurrentHashMap<>();

    @POST
    @Path("slow/{name}")
    public Response receiveSlowly(@PathParam("name") String name, String body) throws InterruptedException {
        of(name).add(new Message("", "", "", body, Instant.now()));
        boolean opened = OPENED.computeIfAbsent(name, unused -> new CountDownLatch(1)).await(8, TimeUnit.SECONDS);
        return Response.status(opened ? 202 : 503).build();
    }

    @POST
    @Path("elsewhere/{name}")
    public Response redirect(@PathParam("name") String name) {
        of("from " + name).add(new Message("", "", "", "", Instant.now()));
        return Response.status(307).header("Location", "/test-receiver/" + name).build();
    }

    @POST
    @Path("{name}")
    public Response receive(@PathParam("name") String name, @HeaderParam("webhook-id") String id,
            @HeaderParam("webhook-timestamp") String timestamp, @HeaderParam("webhook-signature") String signature,
            String body) {
        of(name).add(new Message(id, timestamp, signature, body, Instant.now()));
        List<Integer> answers = ANSWERS.getOrDefault(name, List.of());
        int status = answers.isEmpty() ? 202 : answers.remove(0);
        return Response.status(status).entity("status " + status).build();
    }
}

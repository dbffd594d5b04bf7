package dev.weir.localcloud.calls;

import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

/** Where tests read the calls that the services got. */
@Path("/localcloud/panel/api/calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallApi {

    private final CallLog log;

    CallApi(CallLog log) {
        this.log = log;
    }

    /**
     * The calls, oldest first.
     *
     * @param since number of the last call that is known already
     * @param path a text that the path must contain
     */
    @GET
    public List<ServiceCall> calls(@RestQuery @DefaultValue("0") long since, @RestQuery @DefaultValue("") String path) {
        return log.since(since, path);
    }
}

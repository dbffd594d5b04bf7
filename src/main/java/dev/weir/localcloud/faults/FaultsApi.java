package dev.weir.localcloud.faults;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where tests ask for faults: {@code POST /panel/api/faults} with a {@link Fault}, {@code DELETE} to end all. */
@Path("/localcloud/panel/api/faults")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FaultsApi {

    private final Faults faults;

    FaultsApi(Faults faults) {
        this.faults = faults;
    }

    @GET
    public List<Fault> asked() {
        return faults.asked();
    }

    @POST
    public void ask(Fault fault) {
        faults.ask(fault);
    }

    @DELETE
    public void clear() {
        faults.clear();
    }
}

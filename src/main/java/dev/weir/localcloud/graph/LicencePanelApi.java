package dev.weir.localcloud.graph;

import java.util.List;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.weir.localcloud.entra.Directory;
import dev.weir.localcloud.entra.Person;

/** Where tests and the panel give and take licences, as an admin does in the Microsoft 365 admin centre. */
@Path("/localcloud/panel/api/people/{upn}/licences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LicencePanelApi {

    private final Directory directory;
    private final Assignments assignments;

    LicencePanelApi(Directory directory, Assignments assignments) {
        this.directory = directory;
        this.assignments = assignments;
    }

    @GET
    public List<Assignment> held(String upn) {
        return assignments.of(person(upn));
    }

    @PUT
    public void assign(String upn, List<Assignment> licences) {
        try {
            licences.forEach(assignments::product);
        } catch (IllegalArgumentException unknown) {
            throw new BadRequestException(unknown.getMessage(), unknown);
        }
        assignments.assign(person(upn), licences);
    }

    private Person person(String upn) {
        return directory.person(upn).orElseThrow(NotFoundException::new);
    }
}

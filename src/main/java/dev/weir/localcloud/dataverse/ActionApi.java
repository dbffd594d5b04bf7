package dev.weir.localcloud.dataverse;

import java.util.Base64;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The functions and actions of the Web API that moving solutions needs. */
@Path("/localcloud/dataverse/{organization}/api/data/v9.2")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ActionApi {

    private final Callers callers;
    private final Solutions solutions;

    ActionApi(Callers callers, Solutions solutions) {
        this.callers = callers;
        this.solutions = solutions;
    }

    @GET
    @Path("/WhoAmI")
    public ObjectNode whoAmI(String organization) {
        Caller caller = callers.of(organization);
        return JsonNodeFactory.instance.objectNode().put("BusinessUnitId", caller.tenantId())
                .put("UserId", caller.objectId()).put("OrganizationId", organization);
    }

    @POST
    @Path("/ImportSolution")
    public void importSolution(String organization, ObjectNode sent) {
        Caller caller = callers.customizerOf(organization);
        solutions.importFile(organization, decode(sent.path("CustomizationFile").asText()),
                Solutions.jobId(sent.path("ImportJobId").asText()), sent.path("OverwriteUnmanagedCustomizations").asBoolean(),
                sent.path("PublishWorkflows").asBoolean(), caller);
    }

    @POST
    @Path("/ExportSolution")
    public ObjectNode exportSolution(String organization, ObjectNode sent) {
        callers.customizerOf(organization);
        byte[] zip = solutions.export(organization, sent.path("SolutionName").asText(), sent.path("Managed").asBoolean());
        return JsonNodeFactory.instance.objectNode().put("ExportSolutionFile", Base64.getEncoder().encodeToString(zip));
    }

    private static byte[] decode(String file) {
        try {
            return Base64.getDecoder().decode(file);
        } catch (IllegalArgumentException broken) {
            throw DataverseFault.badRequest("CustomizationFile is not base64.");
        }
    }
}

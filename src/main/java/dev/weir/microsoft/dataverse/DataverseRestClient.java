package dev.weir.microsoft.dataverse;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.rest.client.reactive.Url;

/** The Web API on the wire. Every organisation has an address of its own, so each call says where it goes. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface DataverseRestClient {

    @GET
    ObjectNode get(@Url String address, @HeaderParam("Authorization") String bearer);

    @POST
    Response post(@Url String address, @HeaderParam("Authorization") String bearer,
            @HeaderParam("MSCRM.SolutionUniqueName") String solution, ObjectNode body);

    @PATCH
    Response patch(@Url String address, @HeaderParam("Authorization") String bearer,
            @HeaderParam("MSCRM.SolutionUniqueName") String solution, @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch, ObjectNode body);

    @DELETE
    Response delete(@Url String address, @HeaderParam("Authorization") String bearer);
}

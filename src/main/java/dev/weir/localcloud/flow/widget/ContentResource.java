package dev.weir.localcloud.flow.widget;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Scripts and styles: the SDK for hosts under both of its addresses, and the files of the widgets. */
@Path("/localcloud/{content:[Cc]ontent}")
@PermitAll
public class ContentResource {

    @GET
    @Path("/{file}")
    public Response sdk(String file) {
        if (!file.equals("msflowsdk-1.1.js") && !file.equals("msflowsdk.js")) {
            throw new NotFoundException();
        }
        return answer("sdk/msflowsdk-1.1.js");
    }

    @GET
    @Path("/flow/{file}")
    public Response widget(String file) {
        if (!file.matches("[A-Za-z]+\\.(js|css)")) {
            throw new NotFoundException();
        }
        return answer("widget/" + file);
    }

    private static Response answer(String name) {
        String text = WidgetFiles.find(name);
        if (text == null) {
            throw new NotFoundException();
        }
        String type = name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
        return Response.ok(text).type(type).header("Cache-Control", "no-cache").header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin").build();
    }
}

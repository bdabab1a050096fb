package org.lianfang.gateway.login;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The pages around the login, for those who have no session: everything else is the web client. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class LoginPages {

    /** A stable address for a link to log in; who arrives here is logged in. */
    @GET
    @Path("login")
    public Response login() {
        return Response.seeOther(URI.create("/")).build();
    }

    /** Where the logout ends; open to everyone. */
    @GET
    @Path("signed-out")
    public String signedOut() {
        return Page.saying("已退出登录。", "You are logged out.");
    }

    /** Where a login ends that was not completed: left open for too long, or started in another window; open to everyone. */
    @GET
    @Path("login-failed")
    public String loginFailed() {
        return Page.saying(
                "登录没有完成，可能是登录页停留太久。请重新登录。",
                "The login was not completed, perhaps the login page was open for too long. Please log in again.");
    }
}

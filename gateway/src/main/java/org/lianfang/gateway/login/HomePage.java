package org.lianfang.gateway.login;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.stream.Collectors;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Grant;
import org.lianfang.platform.caller.Role;

/** The pages around the login: who is logged in and how to leave. The web clients take the place of the first. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class HomePage {

    private final Caller caller;

    HomePage(Caller caller) {
        this.caller = caller;
    }

    @GET
    public String home() {
        return Page.of(Page.said("已登录：" + who(), "Logged in as " + who())
                + rights()
                + "<p><a class=\"act\" href=\"/logout\">退出登录 Log out</a></p>");
    }

    private String who() {
        return caller.displayName() + " (" + caller.username() + ")";
    }

    private String rights() {
        if (caller.household().isPresent()) return Page.said("居民：本户", "Resident: the own household");
        if (caller.grants().isEmpty())
            return Page.said("没有辖区授权，请联系管理员。", "No grant in any area: ask your administrator.");
        return caller.grants().stream()
                .map(HomePage::right)
                .collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>"));
    }

    private static String right(Grant grant) {
        return Page.text(chinese(grant.role()) + " " + grant.role().claim() + " @ " + grant.area());
    }

    private static String chinese(Role role) {
        return switch (role) {
            case STREET_OFFICER -> "街道办";
            case COMMUNITY_MANAGER -> "社区书记、工作站";
            case GRID_WORKER -> "网格员";
            case PROPERTY_STAFF -> "物业";
            case HEALTH_WORKER -> "社康医生";
            case VOLUNTEER -> "志愿者";
            case RESIDENT -> "居民";
        };
    }

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

package org.lianfang.gateway.login;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.lianfang.platform.caller.Caller;

/** The page after the login: who is logged in and how to leave. The web clients take its place. */
@Path("/")
public class HomePage {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="zh-Hans">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>联防 Lianfang</title></head>
            <body>
            <h1>联防 Lianfang</h1>
            <p>已登录 Logged in: <strong>%s</strong> (%s)</p>
            <p>%s</p>
            <p><a href="/logout">退出登录 Log out</a></p>
            </body>
            </html>
            """;

    private final Caller caller;

    HomePage(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String home() {
        String grants = caller.grants().isEmpty()
                ? "没有辖区授权 No grant in any area"
                : String.join(
                        "<br>",
                        caller.grants().stream()
                                .map(grant -> text(grant.role().claim() + " @ " + grant.area()))
                                .toList());
        return PAGE.formatted(text(caller.displayName()), text(caller.username()), grants);
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
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String signedOut() {
        return Notice.page("已退出登录。 You are logged out.");
    }

    private static String text(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

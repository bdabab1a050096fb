package org.lianfang.volunteer;

import static org.lianfang.volunteer.AccessRoles.ALL;
import static org.lianfang.volunteer.AccessRoles.RUN;
import static org.lianfang.volunteer.AccessRoles.SEE;
import static org.lianfang.volunteer.AccessRow.ANYWHERE;
import static org.lianfang.volunteer.AccessRow.act;
import static org.lianfang.volunteer.AccessRow.create;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.rota.Sheets;

/** The rows of the table of rights for what goes out of the service and comes in again: Excel files, mails, calls. */
final class FileAndMailAccess {

    private static int last = 44_000;
    private static GreenMail mails;

    private FileAndMailAccess() {}

    static Map<String, AccessRow> rows() {
        var rows = new LinkedHashMap<String, AccessRow>();
        rows.put(
                "GET /rotas/export",
                new AccessRow(
                        SEE,
                        (who, at) -> who.asks().get("/rotas/export?from=2027-03-01&to=2027-03-07&area=" + at.area()),
                        ANYWHERE));
        for (String act : List.of("check", "store")) {
            rows.put("POST /rotas/" + act, create(RUN, (who, at) -> who.asks()
                    .contentType("application/octet-stream")
                    .body(Sheets.of(List.of(Sheets.HEADINGS)))
                    .post("/rotas/" + act + "?communityCode=" + at.area())));
        }
        rows.put("GET /mail/mine", new AccessRow(ALL, (who, at) -> who.asks().get("/mail/mine"), ANYWHERE));
        rows.put("POST /mail/mine", new AccessRow(ALL, (who, at) -> withServer(mails -> give(who)), ANYWHERE));
        rows.put(
                "POST /mail/mine/code",
                new AccessRow(ALL, (who, at) -> withServer(mails -> confirm(who, mails)), ANYWHERE));
        rows.put(
                "DELETE /mail/mine", AccessRow.list(ALL, (who, at) -> who.asks().delete("/mail/mine"), json -> true));
        rows.put(
                "GET /web-hooks",
                new AccessRow(
                        RUN,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/web-hooks"),
                        ANYWHERE));
        rows.put("POST /web-hooks", create(RUN, FileAndMailAccess::madeAndRevoked));
        rows.put("DELETE /web-hooks/{id}", act(RUN, FileAndMailAccess::revoked));
        rows.put(
                "GET /deliveries/given-up",
                new AccessRow(
                        RUN,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/deliveries/given-up"),
                        ANYWHERE));
        return rows;
    }

    private interface WithMails {
        Response ask(GreenMail mails);
    }

    /** One server for all questions, until the table has been asked. */
    private static Response withServer(WithMails question) {
        if (mails == null) {
            mails = new GreenMail(new ServerSetup(
                    ConfigProvider.getConfig().getValue("lianfang.smtp.port", Integer.class), "127.0.0.1", "smtp"));
            mails.start();
        }
        return question.ask(mails);
    }

    /** Without a server mail is away again, as other tests find it. */
    static void stopServer() {
        if (mails != null) mails.stop();
        mails = null;
    }

    private static Response give(Persona who) {
        return address(who.numbered(last++));
    }

    private static Response address(Persona who) {
        return who.asks().body(Map.of("address", "someone@example.net")).post("/mail/mine");
    }

    private static Response confirm(Persona who, GreenMail mails) {
        Persona one = who.numbered(last++);
        address(one);
        try {
            var received = mails.getReceivedMessages();
            var code = Pattern.compile("\\d{6}").matcher((String) received[received.length - 1].getContent());
            code.find();
            return one.asks().body(Map.of("code", code.group())).post("/mail/mine/code");
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A community has five at most. */
    private static Response madeAndRevoked(Persona who, Target at) {
        Response made = make(who, at);
        if (made.statusCode() == 200) who.asks().delete("/web-hooks/" + made.path("id"));
        return made;
    }

    private static Response make(Persona who, Target at) {
        return who.asks()
                .body(Map.of("communityCode", at.area(), "url", "http://127.0.0.1:9/told"))
                .post("/web-hooks");
    }

    private static Response revoked(Persona who, Target at) {
        Persona manager = Persona.of("community-manager", at.area());
        String id = at == Target.ABSENT
                ? UUID.randomUUID().toString()
                : make(manager, at).path("id");
        Response answer = who.asks().delete("/web-hooks/" + id);
        if (at != Target.ABSENT) manager.asks().delete("/web-hooks/" + id);
        return answer;
    }
}

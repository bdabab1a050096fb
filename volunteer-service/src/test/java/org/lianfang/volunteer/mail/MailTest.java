package org.lianfang.volunteer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.volunteer.Acts.bookWithoutShortNotice;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.cancelShift;
import static org.lianfang.volunteer.Shifts.aShift;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Notices;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.TestClock;
import org.lianfang.volunteer.outbox.Outbox;

/** Mails, at a real server. */
@ServiceTest
class MailTest {

    private static int last = 41_000;

    @Inject
    TestClock clock;

    @Inject
    EventBus bus;

    private final Persona li = Persona.VOLUNTEER.numbered(last++);
    private final String address = "li" + last + "@example.net";
    private final GreenMail server = new GreenMail(new ServerSetup(
            ConfigProvider.getConfig().getValue("lianfang.smtp.port", Integer.class), "127.0.0.1", "smtp"));

    @BeforeEach
    void open() {
        Communities.open();
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
        clock.reset();
    }

    @Test
    void nothingButTheCodeIsSentUntilItCameBack() throws Exception {
        mine().body("available", equalTo(true)).body("address", nullValue());
        give(address).statusCode(200).body("address", equalTo(address)).body("confirmedAt", nullValue());
        String code = codeOf(received(1).get(0));
        tell();
        assertThat(received(1)).hasSize(1);

        confirm(code.equals("000000") ? "111111" : "000000")
                .statusCode(400)
                .body("problem", equalTo("WRONG_MAIL_CODE"))
                .body("field", equalTo("code"));
        confirm(code).statusCode(200).body("confirmedAt", notNullValue());
        tell();

        MimeMessage told = received(2).get(1);
        assertThat(told.getAllRecipients()).extracting(Object::toString).containsExactly(address);
        assertThat(told.getSubject()).startsWith("联防：班次已取消 · 送菜上门");
        assertThat(GreenMailUtil.getBody(told)).isNotEmpty();
        assertThat((String) told.getContent())
                .contains("原因 Reason: 暴雨", "城东社区服务站")
                .doesNotContain(li.username());
        assertThat(told.getHeader("Idempotency-Key")).hasSize(1);
        assertThat(told.getMessageID()).startsWith("<" + told.getHeader("Idempotency-Key")[0] + "@");
    }

    @Test
    void aCodeIsGoodForHalfAnHourAndFiveTriesAndAsksAreApart() throws Exception {
        give(address).statusCode(200);
        String code = codeOf(received(1).get(0));
        give(address).statusCode(409).body("problem", equalTo("MAIL_CODE_TOO_SOON"));
        for (int i = 0; i < 5; i++)
            confirm(code.equals("000000") ? "111111" : "000000").statusCode(400);
        confirm(code).statusCode(400);

        clock.turnTo(clock.now().plus(Duration.ofMinutes(2)));
        give(address).statusCode(200);
        String second = codeOf(received(2).get(1));
        clock.turnTo(clock.now().plus(Duration.ofMinutes(31)));
        confirm(second).statusCode(400);
        mine().body("confirmedAt", nullValue());
    }

    @Test
    void anAddressIsSealedAndForgottenWhenAsked() throws Exception {
        confirmed();
        assertThat(Database.column("volunteer", "select encode(address, 'escape') from mail_address"))
                .noneMatch(stored -> stored.contains("example.net"));
        li.asks().delete("/mail/mine").then().statusCode(204);
        tell();

        assertThat(server.getReceivedMessages()).isEmpty();
        mine().body("address", nullValue());
        give("no address").statusCode(400).body("field", equalTo("address"));
    }

    @Test
    void whatAServerDidNotTakeIsTriedAgainAndArrivesOnce() throws Exception {
        confirmed();
        server.stop();
        tell();
        assertThat(state()).containsExactly("1 waiting");
        server.start();

        // Not before its time.
        send();
        assertThat(state()).containsExactly("1 waiting");
        clock.turnTo(clock.now().plus(Duration.ofSeconds(40)));
        send();
        send();

        assertThat(received(1)).hasSize(1);
        assertThat(state()).containsExactly("2 sent");
    }

    @Test
    void whatNobodyTakesIsGivenUpAndShownToThoseWhoRunTheShift() throws Exception {
        confirmed();
        server.stop();
        String shift = tell();
        for (int i = 0; i < 12; i++) {
            clock.turnTo(clock.now().plus(Duration.ofMinutes(61)));
            send();
        }

        assertThat(state()).containsExactly("10 given up");
        MANAGER.asks()
                .get("/deliveries/given-up")
                .then()
                .statusCode(200)
                .body("shiftId", hasItem(shift))
                .body(
                        "find { it.shiftId == '" + shift + "' }.volunteerId",
                        equalTo(li.id().toString()))
                .body("find { it.shiftId == '" + shift + "' }.name", equalTo(li.username()))
                .body("find { it.shiftId == '" + shift + "' }.tries", equalTo(10));
        String xianzhou = Persona.MANAGER_XIANZHOU
                .asks()
                .get("/deliveries/given-up")
                .then()
                .extract()
                .asString();
        assertThat(xianzhou).doesNotContain(shift);
    }

    @Test
    void aMailSaysUntilWhenAnOfferStands() throws Exception {
        confirmed();
        Shifts offer = aShift();
        String shift = offer.publish();
        Persona holder = Persona.VOLUNTEER.numbered(last++);
        String held = booked(holder, shift);
        bookWithoutShortNotice(li, shift);
        clock.turnTo(offer.startsAt().minus(Duration.ofMinutes(90)));
        cancel(holder, held).statusCode(200);
        String until = Notices.details(li, shift).get(0);
        clock.reset();
        send();

        String minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .format(Instant.parse(until).atZone(ChinaTime.ZONE));
        assertThat((String) received(1).get(0).getContent()).contains("请在此前答复 Answer by: " + minute);
    }

    @Test
    void withTheServerAwayNoCodeIsPromised() {
        server.stop();

        give(address).statusCode(503).body("problem", equalTo("MAIL_AWAY"));
    }

    private void confirmed() throws Exception {
        give(address).statusCode(200);
        confirm(codeOf(received(1).get(0))).statusCode(200);
        server.purgeEmailFromAllMailboxes();
    }

    /** Something happens that she is told. */
    private String tell() {
        String shift = aShift().publish();
        booked(li, shift);
        cancelShift(MANAGER, shift, "暴雨").statusCode(200);
        send();
        return shift;
    }

    private void send() {
        bus.<Void>request(Outbox.SEND, "").await().atMost(Duration.ofSeconds(60));
    }

    private List<String> state() {
        return Database.column(
                "volunteer",
                "select tries || ' ' || case when sent_at is not null then 'sent' when given_up_at is not null then 'given up'"
                        + " else 'waiting' end from delivery where volunteer_id = '" + li.id() + "'");
    }

    private List<MimeMessage> received(int some) {
        server.waitForIncomingEmail(10_000, some);
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String codeOf(MimeMessage message) throws MessagingException, java.io.IOException {
        var found = Pattern.compile("\\d{6}").matcher((String) message.getContent());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private ValidatableResponse mine() {
        return li.asks().get("/mail/mine").then().statusCode(200);
    }

    private ValidatableResponse give(String where) {
        return li.asks().body(Map.of("address", where)).post("/mail/mine").then();
    }

    private ValidatableResponse confirm(String code) {
        return li.asks().body(Map.of("code", code)).post("/mail/mine/code").then();
    }
}

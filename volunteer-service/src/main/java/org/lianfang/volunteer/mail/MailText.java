package org.lianfang.volunteer.mail;

import java.time.format.DateTimeFormatter;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.volunteer.inbox.NoticeKind;
import org.lianfang.volunteer.outbox.Delivery;

/** What a mail says, Chinese first: what has happened to which shift, and nothing of anybody else. */
record MailText(String subject, String body) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    static MailText of(Delivery delivery) {
        String[] news = news(NoticeKind.valueOf(delivery.kind()));
        var begin = delivery.startsAt().atZone(ChinaTime.ZONE);
        String time = MINUTE.format(begin) + "–" + HOUR.format(delivery.endsAt().atZone(ChinaTime.ZONE));
        String more = told(delivery);
        return new MailText(
                oneLine("联防：" + news[0] + " · " + delivery.title() + " · " + MINUTE.format(begin)),
                """
                %s
                %s

                班次 Shift: %s
                时间 Time: %s
                地点 Place: %s
                %s
                请登录联防查看。不想再收到邮件，可在“我的”中删除邮箱。
                Log in to Lianfang to see more. To get no more mails, remove the address from your profile.
                """
                        .formatted(news[0], news[1], delivery.title(), time, delivery.place(), more));
    }

    static MailText ofCode(String code, long minutes) {
        return new MailText(
                "联防：邮箱验证码 Lianfang: your code",
                """
                您的验证码是 %s，%d分钟内有效。如非本人操作，请忽略。
                Your code is %s, good for %d minutes. If you did not ask for it, ignore this mail.
                """
                        .formatted(code, minutes, code, minutes));
    }

    /** Moments are in the shift's own line already. */
    private static String told(Delivery delivery) {
        return delivery.kind().equals("SHIFT_CANCELLED") && delivery.detail() != null
                ? "原因 Reason: " + delivery.detail() + "\n"
                : "";
    }

    // Without a default: a kind that is added does not compile until it has words.
    private static String[] news(NoticeKind kind) {
        return switch (kind) {
            case MOVED_UP -> words("您已候补成功", "You have moved up and hold a place");
            case OFFERED -> words("有名额等您答复", "A place is offered to you: answer in time");
            case OFFER_EXPIRED -> words("名额保留时间已过", "The offer has expired");
            case SHIFT_CANCELLED -> words("班次已取消", "The shift is cancelled");
            case SHIFT_MOVED -> words("班次换了地点", "The shift is at another place");
            case SHIFT_SHORTENED -> words("班次提前结束", "The shift ends earlier");
            case REMINDER -> words("班次提醒", "Your shift is coming");
            case CALL_OUT -> words("班次缺人，请您帮忙", "A shift lacks hands: can you help?");
            case PLACE_GIVEN -> words("社区安排您接替他人上这个班次", "You were given the place of somebody else");
            case DRAWN -> words("抽签结果：您得到了名额", "The draw: you hold a place");
            case NOT_DRAWN -> words("抽签结果：未得名额，已按抽签顺序候补", "The draw: no place; you wait in the drawn order");
            case SWAPPED -> words("换班成功，这是您的新班次", "The swap is done: this is your new shift");
            case PLACE_TAKEN -> words("有人接手了您转让的名额", "Somebody has taken the place that you offered");
        };
    }

    private static String[] words(String zh, String en) {
        return new String[] {zh, en};
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}", " ");
    }

    @Override
    public String toString() {
        return "MailText";
    }
}

package org.lianfang.volunteer.mail;

import java.time.Instant;
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

    /** What is new of it; the place is in the shift's own line already. */
    private static String told(Delivery delivery) {
        if (delivery.detail() == null) return "";
        return switch (delivery.kind()) {
            case "SHIFT_CANCELLED" -> "原因 Reason: " + delivery.detail() + "\n";
            case "OFFERED" -> "请在此前答复 Answer by: " + minute(delivery.detail()) + "\n";
            case "SHIFT_SHORTENED" -> "提前到 Ends at: " + minute(delivery.detail()) + "\n";
            default -> "";
        };
    }

    private static String minute(String instant) {
        return MINUTE.format(Instant.parse(instant).atZone(ChinaTime.ZONE));
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
            case SHIFT_CHANGED -> words("班次的说明或取消期限有变，请再看一看", "Title, note or cancel deadline changed: look again");
            case REMINDER -> words("班次提醒", "Your shift is coming");
            case CALL_OUT -> words("班次缺人，请您帮忙", "A shift lacks hands: can you help?");
            case PLACE_GIVEN -> words("社区安排您接替他人上这个班次", "You were put on this shift in place of another");
            case DRAWN -> words("抽签结果：您得到了名额", "Drawn: you hold a place");
            case NOT_DRAWN -> words("抽签结果：未得名额，已按抽签顺序候补", "Drawn: no place yet, you wait in the drawn order");
            case SWAPPED -> words("换班成功，这是您的新班次", "Swapped: this is your new shift");
            case HAND_OVER_OFFERED -> words("有人想把这个班次转让给您", "Someone offers you this place");
            case HAND_OVER_ASKED -> words("有人接手您发布的班次，请审批", "Someone takes over on your shift: agree or refuse");
            case PLACE_TAKEN -> words("您的名额已转出", "Your place has been passed on");
            case TAKEN_OVER -> words("您接手的名额已获同意", "Agreed: the place you asked for is yours");
            case HAND_OVER_OFF -> words("转让未成，名额不变", "The hand-over is off, all places stay as they were");
            case HAND_OVER_DECLINED -> words("对方不接手您的名额，名额仍是您的", "Declined: your place stays yours");
            case SWAP_OFFERED -> words("有人想用这个班次与您换班", "Someone offers you this shift for one of yours");
            case SWAP_ASKED -> words("您发布的班次有人换班，请审批", "Two people want to swap on your shift: agree or refuse");
            case SWAP_OFF -> words("换班未成，班次不变", "The swap is off, all places stay as they were");
            case SWAP_DECLINED -> words("对方不同意换班，班次不变", "Declined: no swap, your shift stays as it was");
            case REST_WAIVED -> words("已为您放宽休息限制，可以报名这个班次", "You may do this shift with less rest");
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

package org.lianfang.volunteer;

import org.lianfang.platform.problem.ProblemText;
import org.lianfang.platform.problem.ProblemType;

/** The errors that this service publishes beside those of the platform. */
public enum VolunteerProblem implements ProblemType {
    SHIFT_ENDS_BEFORE_IT_STARTS(400, "结束时间须晚于开始时间，请修改。", "A shift ends after it starts; correct the times."),
    SHIFT_TOO_LONG(400, "一个班次不超过24小时，请分成几个班次。", "A shift lasts 24 hours at most; publish several."),
    SHIFT_ALREADY_OVER(400, "班次的结束时间已过，请修改。", "The shift would be over already; correct the times."),
    SHIFT_TOO_FAR_AHEAD(400, "班次开始时间须在十年之内，请修改。", "A shift starts within ten years; correct the times."),
    ONLY_SHORTENED(400, "班次只能提前结束，不能延后。", "A shift can only end earlier, not later."),
    WRONG_CODE(400, "签到码不正确，请按现场公布的签到码填写。", "Not the code shown at the place; look there and write it again."),
    LEFT_TOO_LATE(400, "签退时间比班次结束晚了十二小时以上，请核对日期。", "Over twelve hours after the shift's end: check the day."),
    LEFT_BEFORE_ARRIVAL(400, "签退时间须晚于签到时间，请修改。", "One leaves after one arrives; correct the times."),
    NOT_YET(400, "时间不能晚于现在，请修改。", "That is not yet; correct the time."),
    NOTHING_RECORDED(400, "请填写到岗、离岗时间或缺勤。", "Say when she came or left, or that she was absent."),
    SPAN_TOO_LONG(400, "一次最多62天、1000个班次，请缩短时间段。", "At most 62 days and 1,000 shifts at once; shorten the span."),
    TOO_MANY_LISTEN(503, "实时推送人数已满，请稍后再试。", "Too many listen to the feed; try again later."),
    REASON_OWED(400, "请填写原因。", "A reason is owed; give one."),
    NOT_A_DAY(400, "日期无效，请按 2026-01-24 的格式填写。", "Not a day; write it as 2026-01-24."),
    NOT_AN_INSTANT(400, "时间无效，请按 2026-01-24T08:00:00Z 的格式填写。", "Not a time; write it as 2026-01-24T08:00:00Z."),
    NOT_AN_AREA(400, "区划代码无效，只能是最多12位数字。", "Not an area: a division code has at most 12 digits."),
    UNKNOWN_POST(400, "没有这个岗位，请从岗位列表中选择。", "There is no such post; choose one of the list."),
    ROLE_DOES_NOT_BOOK(400, "该角色不能报名班次，请重新选择。", "This role books no shifts; choose others."),
    WATCH_NOT_FOR_VOLUNTEERS(400, "入户值守班次不能对志愿者开放。", "Household watch cannot be opened to volunteers."),
    CASE_NEEDS_WATCH(400, "只有居家值守班次可以对应观察户。", "Only a household watch is for a case under observation."),
    CASE_WATCHED_ALREADY(409, "该户在这一时段已有值守班次。", "This household has a team at that time already."),
    HOURS_TOO_MANY(400, "超过100000行，请缩短时间段或选择社区。", "More than 100,000 rows; choose fewer days or a community."),
    CAPACITY_BELOW_BOOKED(409, "名额不能少于已占用的名额，请先减少报名。", "Not fewer places than are held; free some first."),
    TITLE_NEEDED(400, "请填写名称。", "A shift has a title; give one."),
    DRAW_STAYS(
            409,
            "抽签时间已公布，不能更改；可取消后重新发布。",
            "The time of a draw stays as announced; cancel the shift and publish another."),
    PLAN_STAYS(400, "计划不能换社区，请结束后在另一社区新建。", "A plan stays in its community; end it and make another there."),
    PLAN_ENDED(409, "该计划已结束，不能再修改或生成班次。", "The plan has ended: it is not changed and makes no more shifts."),
    RELEASED_TOO_LATE(400, "开放报名时间须早于班次结束。", "A shift is released before it ends; correct the time."),
    CANCEL_BY_AFTER_START(400, "取消截止时间不得晚于班次开始。", "The cancel deadline is no later than the start."),
    NO_PASS(400, "这不是联防的签到码，请让对方打开“出示二维码”。", "Not a pass of Lianfang; ask the person to show the QR code."),
    PASS_EXPIRED(409, "签到码已过期，请让对方刷新后再扫。", "The pass has expired; ask for a fresh one."),
    PASS_OF_ANOTHER_SHIFT(409, "这是另一个班次的签到码。", "The pass is for another shift."),
    IN_ALREADY(409, "此人已签到。", "This person has checked in already."),
    WRONG_MAIL_CODE(
            400, "验证码不正确或已过期，请核对或重新获取。", "Not the code that was sent, or too late; look again or ask for another."),
    MAIL_CODE_TOO_SOON(409, "验证码刚刚发送，请一分钟后再试。", "A code has just been sent; wait a minute."),
    MAIL_OFF(409, "本系统未开通邮件通知。", "This installation sends no mail."),
    MAIL_AWAY(503, "邮件服务器暂时不可用，请稍后再试。", "The mail server is away; try again shortly."),
    WEB_HOOK_NOT_PUBLIC(400, "须为公网可访问的 https 地址。", "An https address that is reached from the Internet is needed."),
    TOO_MANY_WEB_HOOKS(409, "一个社区最多5个，请先撤销一个。", "A community has five at most; revoke one first."),
    ROTA_UNREADABLE(400, "无法读取该文件，请另存为 .xlsx 后重试。", "The file cannot be read; save it as .xlsx and send it again."),
    ROTA_LOCKED(
            400,
            "文件已加密或为旧版格式，请去掉密码并另存为 .xlsx。",
            "The file is locked or of an old format; save it as .xlsx without a password."),
    ROTA_TOO_LARGE(
            400, "文件过大，最多5000行、新增1000个班次，请分次导入。", "At most 5,000 rows and 1,000 new shifts; send several files."),
    ROTA_WITH_MACROS(400, "文件含有宏，请另存为不含宏的 .xlsx。", "The file carries macros; save it as .xlsx without them."),
    ROTA_WITHOUT_HEADINGS(
            400,
            "没有找到表头，须有岗位、地点、开始、结束、需要人数各一列。",
            "No headings found: post, place, begin, end and wanted are needed, each once."),
    ROTA_SPAN_TOO_LARGE(400, "班次超过5000个，请缩短时间段或选择社区。", "More than 5,000 shifts; choose fewer days or a community."),
    ROTA_CELL_EMPTY(400, "必填。", "Needed."),
    ROTA_NOT_A_TIME(400, "时间无效，请按 2026-01-24 08:00 的格式填写。", "Not a time; write it as 2026-01-24 08:00."),
    ROTA_NOT_A_NUMBER(400, "须为整数。", "A whole number is needed."),
    ROTA_NOT_YES_OR_NO(400, "请填“是”或“否”。", "Write 是 (yes) or 否 (no)."),
    ROTA_SHIFT_UNKNOWN(400, "没有这个编号的班次；新班次请将编号留空。", "No shift has this id; leave it empty for a new one."),
    ROTA_ROW_TWICE(400, "编号重复，一个班次只能有一行。", "The id stands twice; a shift has one row."),
    ROTA_PLACE_TOO_LONG(400, "地点为一行，最多200字。", "A place is one line of at most 200 characters."),
    ROTA_PROMISED(
            400,
            "已发布的班次只能改地点、提前结束；其他改动请取消后重新发布。",
            "A published shift can change its place or end earlier; for anything else cancel it and publish another."),
    DRAW_NEEDS_RELEASE(400, "抽签班次须填写将来的开放时间，到时抽签。", "A shift by draw is drawn at its release time; give one to come."),
    DRAWN_TOO_LATE(
            400,
            "抽签须不晚于班次开始前30分钟，请提前开放时间。",
            "A draw is held 30 minutes before the start at the latest; release it earlier."),
    ANNOUNCED_TOO_LATE(400, "公布日期不得晚于该日。", "A day is announced before it comes; correct validFrom."),
    NOT_OPEN_TO_YOU(403, "该班次不对您的角色开放，请选择其他班次。", "The shift is not open to your role; choose another."),
    SHIFT_NOT_RELEASED(409, "该班次尚未开放报名，请到时再来。", "The shift is not released yet; come back then."),
    NOT_DRAWN_YET(
            409,
            "该班次的名额由抽签产生，请在开放时间前申请参加抽签。",
            "The places of this shift are drawn; ask to be in the draw before its release time."),
    NOT_BY_DRAW(409, "该班次不用抽签，请直接报名。", "The shift is not given out by draw; book it."),
    DRAWN_ALREADY(409, "该班次已抽签，请直接报名，或取消已有报名。", "The draw is over; book the shift, or cancel the booking you have."),
    DRAW_FULL(409, "抽签申请已达上限，请另选班次。", "As many as can be drawn have asked already; choose another shift."),
    SKILL_MISSING(
            409,
            "该岗位需要您未登记的技能，请完善资料或另选班次。",
            "The post needs a skill that your profile lacks; complete it or choose another shift."),
    REST_NEEDED(
            409,
            "报名后休息时间不足（连续或累计工时超限），请另选班次或联系负责人。",
            "Too little rest with the shifts you hold; choose another or ask who runs it."),
    REST_ALREADY_WAIVED(409, "已有人为其放宽休息限制，原因不同。", "Rest has been waived for this person already, for another reason."),
    CANCEL_DEADLINE_PASSED(
            409, "取消截止时间已过，请联系负责人或转让该班次。", "The cancel deadline has passed; ask who runs the shift or hand it over."),
    WATCH_IS_FOR_STAFF(403, "入户值守班次仅限工作人员和下沉干部。", "Household watch is open to staff and secondees only."),
    SHIFT_CANCELLED(409, "该班次已取消。", "The shift has been cancelled."),
    SHIFT_ENDED(409, "该班次已结束。", "The shift has ended."),
    OVERLAPPING_SHIFT(
            409, "您在同一时段已有班次，请先取消那一个。", "You hold a place in a shift at the same time; cancel that one first."),
    SHIFT_FULL(409, "该班次名额已满。", "The shift is full."),
    NOT_STARTED(409, "班次尚未开始。", "The shift has not started."),
    WAITING_LIST_FULL(409, "该班次及候补名额均已满，请选择其他班次。", "The shift and its waiting list are full; choose another shift."),
    BOOKING_ENDED(409, "该报名已取消或失效，请重新报名。", "The booking has ended; book the shift again."),
    LINES_NOT_VALID(
            400, "名单有误，未预订任何名额，请改正所列各行。", "Lines of the list are not valid and nothing was booked; correct them."),
    LINES_CANNOT_COME(
            409,
            "名单中有人不能参加该班次，未预订任何名额，请更换所列各行。",
            "People of the list cannot take this shift and nothing was booked; replace them."),
    GROUP_TOO_LARGE(
            409,
            "剩余名额不足，未预订任何名额，请缩短名单或另选班次。",
            "Fewer places are left than the list has people and nothing was booked; shorten it or choose another shift."),
    GROUP_NOT_TAKEN(
            409,
            "该班次不接受集体报名（仅限工作人员，或岗位需要技能），请另选班次。",
            "The shift takes no groups: it is for staff, or its post needs a skill; choose another."),
    WALK_IN_NOT_TAKEN(
            409,
            "该班次仅限工作人员，或岗位需要技能，没有账号的人不能上岗。",
            "The shift is for staff, or its post needs a skill: nobody without a login can take it."),
    ON_LIST_ALREADY(
            409, "此人已在该班次名单中，请在名单上为其签到。", "This person is on the list of the shift already; check her in there."),
    HELD_ELSEWHERE(409, "此人在同一时段已有其他班次。", "This person holds a place on another shift at the same time."),
    RESTED_TOO_LITTLE(
            409,
            "此人休息时间不足（连续或累计工时超限）；确需上岗请写明放宽原因。",
            "This person would rest too little; where she is needed all the same, waive it and say why."),
    SECONDEES_WITHOUT_HEADINGS(
            400, "没有找到表头，须有：姓名、账号、队伍、小区、结束日期。", "No row of headings found; needed are 姓名, 账号, 队伍, 小区 and 结束日期."),
    SECONDMENT_ENDED(409, "下沉期限已过，不能再报名或操作，请联系社区。", "The secondment is over by then; ask the community."),
    NOTHING_LEFT_BEHIND(
            409, "该名额不在下沉到期的移交清单中。", "The place is not one that a secondee leaves open after her last day."),
    TAKER_NOT_OPEN(409, "该班次不对接手人的身份开放，请另选他人。", "The shift is not open to whom you chose; choose another."),
    HAND_OVER_TO_ANOTHER(400, "不能转让给自己，请选择他人。", "A place is handed over to another person; choose one."),
    ALREADY_OFFERED(409, "该名额已提出转让，请先撤回。", "The place is offered already; withdraw that first."),
    OFFERED_TO_ALL(409, "这是向所有人提出的，不需要您答复。", "It is offered to all: you need not answer."),
    HAND_OVER_ENDED(409, "该转让已结束。", "The hand-over has ended."),
    ON_IT_ALREADY(409, "您已在该班次中。", "You are on this shift already."),
    TAKER_CANNOT(
            409,
            "接手人已有冲突的班次或休息不足，请另选他人。",
            "Who asked for the place holds another one by now that stands in the way; choose another."),
    SWAP_ENDED(409, "该换班已完成、撤回或失效，请刷新后再看。", "The swap is done, withdrawn or out of date; look again."),
    SWAP_NEEDS_PLACE(409, "您在对方想换的班次上没有名额，不能换班。", "You hold no place on the shift that is wanted."),
    SWAP_DOES_NOT_FIT(
            409,
            "换班后有一方班次冲突或休息不足，请另选班次。",
            "After the swap one of the two would hold two shifts at once or rest too little; choose another."),
    LEAVE_SHORT(409, "调休余额不足，请减少时长。", "Not so much leave is left; take less."),
    LEAVE_TAKEN_ALREADY(
            409,
            "更正后调休余额将为负，请先冲销已休的调休再更正。",
            "The leave that this duty earned has been taken; counter that first, then correct."),
    LEAVE_FOLLOWS_DUTY(
            409, "只能冲销已休的调休；值班所得随考勤更正。", "Only leave taken can be countered; what is earned follows the attendance."),
    NOTHING_OFFERED(409, "目前没有提供给您的名额。", "No place is offered to you."),
    OFFER_EXPIRED(409, "该名额的保留时间已过，已让给下一位。", "The offer has expired and went to the next in line."),
    CODE_TRIED_OUT(409, "签到码多次输入错误，请由负责人在名单上签到。", "Too many wrong codes; ask who runs the shift to check you in."),
    CREDITED_ELSEWHERE(
            409,
            "这段时间已计入此人的另一个班次，请先更正其中一个。",
            "This time counts on another shift of this person already; correct one of the two."),
    ALREADY_CHECKED_IN(409, "您已签到，不能再取消报名；请签退。", "You have checked in, which cannot be cancelled; check out instead."),
    STILL_WAITING(409, "您还在候补中，没有名额，暂不能签到。", "You are on the waiting list and hold no place yet."),
    TOO_EARLY_TO_CHECK_IN(409, "开始前30分钟起方可签到，请稍后再来。", "Check-in opens 30 minutes before the start; come back then."),
    CHECK_OUT_TOO_LATE(
            409,
            "班次结束已超过十二小时，不能自行签退，请联系负责人补录离岗时间。",
            "Over twelve hours after the shift's end; ask who runs it to record when you left."),
    NOT_CHECKED_IN(409, "您尚未签到，不能签退。", "You have not checked in."),
    TOO_MANY_AT_ONCE(503, "报名人数过多，请稍后再试。", "Too many are booking at once; try again shortly.");

    private final ProblemText text;

    VolunteerProblem(int status, String zh, String en) {
        this.text = new ProblemText(status, zh, en);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

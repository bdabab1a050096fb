package org.lianfang.volunteer;

import org.lianfang.platform.problem.ProblemType;

/** The errors that this service publishes beside those of the platform. */
public enum VolunteerProblem implements ProblemType {
    SHIFT_ENDS_BEFORE_IT_STARTS(400, "结束时间须晚于开始时间，请修改。", "A shift ends after it starts; correct the times."),
    SHIFT_TOO_LONG(400, "一个班次不超过24小时，请分成几个班次。", "A shift lasts 24 hours at most; publish several."),
    SHIFT_ALREADY_OVER(400, "班次的结束时间已过，请修改。", "The shift would be over already; correct the times."),
    SHIFT_TOO_FAR_AHEAD(400, "班次开始时间须在十年之内，请修改。", "A shift starts within ten years; correct the times."),
    NOT_A_DAY(400, "日期无效，请按 2026-01-24 的格式填写。", "Not a day; write it as 2026-01-24."),
    NOT_AN_INSTANT(400, "时间无效，请按 2026-01-24T08:00:00Z 的格式填写。", "Not a time; write it as 2026-01-24T08:00:00Z."),
    NOT_AN_AREA(400, "区划代码无效，只能是最多12位数字。", "Not an area: a division code has at most 12 digits."),
    UNKNOWN_POST(400, "没有这个岗位，请从岗位列表中选择。", "There is no such post; choose one of the list."),
    WATCH_IS_FOR_STAFF(403, "入户值守班次仅限工作人员和下沉干部。", "Household watch is open to staff and secondees only."),
    SHIFT_CANCELLED(409, "该班次已取消。", "The shift has been cancelled."),
    SHIFT_ENDED(409, "该班次已结束。", "The shift has ended."),
    OVERLAPPING_SHIFT(
            409, "您在同一时段已有班次，请先取消那一个。", "You hold a place in a shift at the same time; cancel that one first."),
    WAITING_LIST_FULL(409, "该班次及候补名额均已满，请选择其他班次。", "The shift and its waiting list are full; choose another shift."),
    BOOKING_ENDED(409, "该报名已取消或失效，请重新报名。", "The booking has ended; book the shift again."),
    ALREADY_CHECKED_IN(409, "您已签到，不能再取消报名；请签退。", "You have checked in, which cannot be cancelled; check out instead."),
    STILL_WAITING(409, "您还在候补中，没有名额，暂不能签到。", "You are on the waiting list and hold no place yet."),
    TOO_EARLY_TO_CHECK_IN(409, "开始前30分钟起方可签到，请稍后再来。", "Check-in opens 30 minutes before the start; come back then."),
    NOT_CHECKED_IN(409, "您尚未签到，不能签退。", "You have not checked in."),
    TOO_MANY_AT_ONCE(503, "报名人数过多，请稍后再试。", "Too many are booking at once; try again shortly.");

    private final int status;
    private final String zh;
    private final String en;

    VolunteerProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}

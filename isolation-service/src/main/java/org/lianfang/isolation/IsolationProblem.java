package org.lianfang.isolation;

import org.lianfang.platform.problem.ProblemText;
import org.lianfang.platform.problem.ProblemType;

/** The errors that this service publishes beside the shared ones. */
public enum IsolationProblem implements ProblemType {
    NOTHING_NAMED(400, "请至少选择一个楼栋、单元或住户。", "Name at least one building, unit or household."),
    DATE_NOT_PLAUSIBLE(400, "日期须在 2000 年到 2099 年之间。", "The date must lie between 2000 and 2099."),
    STARTS_BEFORE_EXPOSURE(400, "开始日期早于末次暴露日期，请核对。", "The start lies before the last exposure; check both dates."),
    STARTS_AFTER_END(400, "开始日期晚于观察期的最后一天。", "The start lies after the last day of the observation."),
    ENDS_NOT_LATER(
            400, "只能延长：新的日期须晚于现在的日期。", "It can only be lengthened: the new date must be later than the present one."),
    ENDS_IN_THE_PAST(400, "新的最后一天不能早于今天。", "The new last day must not lie before today."),
    TOO_LONG(400, "观察期最多延长到今天起 180 天内。", "An observation ends within 180 days from today."),
    REASON_OWED(
            400,
            "提前解除，或有异常体征未处置时，请写明理由。",
            "Give a reason: the last day has not come yet, or an abnormal check is not handled."),
    EXPOSURE_NOT_LATER(
            400,
            "此人在本次观察中已解除或转出，暴露日期晚于上次才能再次纳入。",
            "This person was released or transferred; only a later exposure takes the person in again."),
    BEFORE_OBSERVATION(400, "日期早于此人开始观察的日期，请核对。", "The date lies before this person's observation began; check it."),
    NOT_OF_HOUSEHOLD(400, "此人不在该住户名下，请核对住户。", "This person does not belong to this household; check the household."),
    NOT_PRESENT(400, "此人登记为外出或已搬离，请先更正登记。", "This person is registered as away or moved out; correct that first."),
    IN_THE_FUTURE(400, "日期或时间在未来，请核对。", "The date or time lies in the future; check it."),
    READINGS_WITHOUT_MEETING(
            400,
            "结果为家中无人、拒绝或未接通时不能填写测量；已测量请选“已完成”。",
            "A visit that met nobody has no readings; choose DONE if somebody was measured."),
    MEASURED_ANOTHER_DAY(
            400, "测量时间不在所填日期当天，请核对。", "The time of the measurement is not of the day of the visit; check it."),
    NOTHING_ASKED_FOR(400, "请填写需求文字或物品明细。", "Give the words of the request, or its lines."),
    TEMPERATURE_OUT_OF_RANGE(
            400, "体温须在 34.0 到 43.0 ℃ 之间，保留一位小数。", "The temperature must be 34.0 to 43.0 °C with one decimal."),
    SELF_REPORT_ONLY(403, "居民只能以“自报”方式登记本户情况。", "Residents report for their own household, with channel SELF."),
    ALREADY_OBSERVED(409, "此人已在观察中。", "This person is already under observation.");

    private final ProblemText text;

    IsolationProblem(int status, String zh, String en) {
        this.text = new ProblemText(status, zh, en);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

package org.lianfang.registry.access;

import org.lianfang.platform.problem.ProblemType;

/** The errors that this service publishes beside those all services share. */
public enum RegistryProblem implements ProblemType {
    NAME_MISSING(400, "请填写姓名。", "Give the name."),
    MASKED_VALUE(
            400,
            "不能保存带 * 的脱敏内容；不改请留空不传，要改请填完整。",
            "A masked value cannot be saved: leave the field out, or give it in full."),
    ID_NUMBER_INVALID(
            400,
            "身份证号须为 18 位且校验码正确，请核对证件。",
            "An ID number has 18 characters and a matching check digit; compare it with the card."),
    PHONE_INVALID(
            400,
            "电话须为 11 位手机号，或带区号的座机（可加分机，如 0750-6612345-803）。",
            "Give a mobile number of 11 digits, or a landline with area code (and extension, as in 0750-6612345-803)."),
    BIRTH_YEAR_IMPLAUSIBLE(400, "出生年份不合理，请核对。", "The birth year is not plausible; check it."),
    DOOR_MISSING(400, "请填写小区、楼栋、房号或地址中的至少一项。", "Give an estate, a building, a room or an address."),
    UNIT_WITHOUT_BUILDING(400, "填写单元时须同时填写楼栋。", "A unit needs its building."),
    DAY_IN_FUTURE(400, "日期不能晚于今天。", "The day cannot be after today."),
    REASON_MISSING(400, "请填写理由。", "Give a reason."),
    MOVE_INSTEAD(400, "更换住户请使用迁移，不能在更正中改动。", "To change the household, move the resident; a correction keeps it."),
    ANOTHER_COMMUNITY(
            409,
            "该住户属于另一个社区，住户不能更换社区。",
            "This household belongs to another community; a door does not change its community."),
    LIVES_THERE_ALREADY(409, "该居民已在这一户，请刷新后再试。", "This resident already lives there; reload and try again."),
    MOVED_ON_SINCE(
            409,
            "这次迁移已经登记过，之后该居民又迁往别处；请刷新后再试。",
            "This move was made already, and the resident has moved on since; reload and try again."),
    DAY_BEFORE_LAST_MOVE(400, "迁移日期不能早于上一次迁移。", "The day cannot be before the last move.");

    private final int status;
    private final String zh;
    private final String en;

    RegistryProblem(int status, String zh, String en) {
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

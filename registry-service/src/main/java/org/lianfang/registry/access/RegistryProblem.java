package org.lianfang.registry.access;

import org.lianfang.platform.problem.ProblemText;
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
    ID_NUMBER_ROUNDED(
            400,
            "身份证号被 Excel 当成数字，后几位已丢失：请把“身份证号”列设为文本格式，再重新填写。",
            "Excel took the ID number for a number and lost its last digits: format the column 身份证号 as text and type it again."),
    DAY_IN_PLACE(
            400,
            "Excel 把这一格当成了日期（如 3-1 变成 3月1日）：请把这一列设为文本格式，再重新填写。",
            "Excel took this cell for a date (3-1 became 1 March): format the column as text and type it again."),
    PHONE_INVALID(
            400,
            "电话须为 11 位手机号，或带区号的座机（可加分机，如 0750-6612345-803）；也可填 400、800 号码和 +852、+853 号码。",
            "Give a mobile number of 11 digits, a landline with area code (and extension, as in 0750-6612345-803), a 400 or 800 number, or one with +852 or +853."),
    BIRTH_YEAR_IMPLAUSIBLE(400, "出生日期不合理，请核对。", "The day or year of birth is not plausible; check it."),
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
    ROSTER_UNREADABLE(
            400,
            "文件已损坏，或不是 .xlsx、.csv 名册；请用 Excel 另存为 .xlsx 后重试。",
            "The file is broken or no .xlsx or .csv roster; save it as .xlsx in Excel and try again."),
    ROSTER_LOCKED(
            400,
            "文件加了密码，或是旧版 .xls；请去掉密码，另存为 .xlsx 后重试。",
            "The file has a password or is an old .xls; remove the password, save it as .xlsx and try again."),
    ROSTER_WITH_MACROS(
            400,
            "文件带有宏，不予读取；请另存为 .xlsx 后重试。",
            "The file carries macros and is not read; save it as .xlsx and try again."),
    ROSTER_TOO_LARGE(
            413,
            "名册太大（.xlsx 不超过 16 MB，最多 40 万行）；请分成几份，或存为 .csv。",
            "The roster is too large (.xlsx up to 16 MB, 400,000 rows at most); split it, or save it as .csv."),
    ROSTER_WITHOUT_HEADINGS(
            400,
            "前 10 行里没有找到表头：须有“姓名”，并有小区、楼栋、房号或地址。可下载模板对照。",
            "No headings in the first 10 rows: 姓名 is needed, and one of 小区, 楼栋, 房号, 地址. Compare with the template."),
    ROSTER_HEADING_TWICE(
            400,
            "两列的意思相同，无法判断用哪一列：请保留一列，另一列删除，或把它的表头改成别的名字（改名后不读取）。",
            "Two columns mean the same: keep one, and delete the other or give it another heading (it is then not read)."),
    ROSTER_UNDER_WAY(
            409, "该社区正在导入另一份名册，请稍后再试。", "Another roster of this community is being imported; try again later."),
    ROSTER_NOT_CHECKED(409, "这份名册没有可以导入的检查结果，请重新上传。", "This roster has no checked rows to store; upload it again."),
    ROSTER_CUT_SHORT(409, "检查中断了，没有保存任何内容；请重新上传。", "The check was cut short and left nothing; upload the file again."),
    ROSTER_OUTDATED(
            409,
            "检查结果超过 7 天没有导入，已经清除；请重新上传。",
            "What was checked was not stored within 7 days and is gone; upload the file again."),
    DIVISIONS_CUT(
            400,
            "名录不完整：与现有名录相比少了太多条，没有做任何改动；请重新取得完整文件。",
            "The list is cut short: it lacks too much of what is listed now; nothing was changed. Fetch the whole file again."),
    TEXT_TOO_LONG(400, "内容过长，请缩短。", "The text is too long; shorten it."),
    CARE_NEED_UNKNOWN(
            400, "特殊人群里有不认识的词，请从模板的清单中选。", "A word under 特殊人群 is unknown; choose from the list in the template."),
    FLOOR_INVALID(400, "楼层须为 -9 到 200 的整数。", "A floor is a whole number from -9 to 200."),
    ROW_ID_UNKNOWN(
            400,
            "本社区没有这个编号，请勿改动导出的编号；新居民请留空。",
            "No such id in this community: leave exported ids as they are, and empty for new people."),
    ROW_ID_TWICE(400, "文件里有两行说的是同一人，请只留一行。", "Two rows of the file are about the same person; keep one of them."),
    DOOR_AMBIGUOUS(
            400, "这个门牌后有几户，请填“户编号”说明是哪一户。", "Several households live behind this door: say which one under 户编号."),
    MERGED_AWAY(409, "这份档案已并入另一份，请刷新后在那一份上操作。", "This file was merged into another; reload and use that one."),
    KEEP_WHO_IS_HERE(
            409,
            "要保留的档案已登记为迁出，而另一份仍在住：请反过来，保留在住的那一份。",
            "The file to keep has moved out and the other one lives here: keep the other one."),
    NOTES_TOO_LONG(
            409,
            "两份档案的备注合起来超过 2000 字：请先缩短其中一份的备注，再合并。",
            "The two notes together are longer than 2,000 characters: shorten one of them, then merge."),
    SAME_PERSON(400, "不能与自己合并。", "A person cannot be merged with oneself."),
    DAY_BEFORE_LAST_MOVE(400, "迁移日期不能早于上一次迁移。", "The day cannot be before the last move.");

    private final ProblemText text;

    RegistryProblem(int status, String zh, String en) {
        this.text = new ProblemText(status, zh, en);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

package org.lianfang.supply;

import org.lianfang.platform.problem.ProblemText;
import org.lianfang.platform.problem.ProblemType;

/** The errors that supply-service publishes beside the platform's. */
public enum SupplyProblem implements ProblemType {
    BAD_AREA(400, "辖区须为区划代码或其前几位数字。", "An area is a division code or the first digits of one."),
    NOTHING_ASKED_FOR(400, "请填写需求文字或物品明细。", "Give the words of the request, or its lines."),
    WHERE_TO(400, "请选择住户，或填写送达地址，二者选一。", "Give a household or an address, one of the two."),
    OTHER_COMMUNITY(400, "该住户不属于所填社区，请核对。", "The household is not of this community; check the code."),
    NEEDED_TOO_LONG_AGO(400, "需要时间不能早于七天前。", "neededBy lies more than 7 days in the past."),
    NEEDED_TOO_FAR_AHEAD(400, "需要时间不能晚于一年后。", "neededBy lies more than a year ahead."),
    CHANNEL_SELF(400, "居民本人填报时渠道须为 SELF。", "A resident records with the channel SELF."),
    NOT_A_DELIVERY_SHIFT(400, "只能交给配送或采购班次。", "Orders go to shifts of the posts DELIVERY and SHOPPING only."),
    SHIFT_ELSEWHERE(400, "该班次不在订单所在的街道。", "The shift is not in the street of the order."),
    UNKNOWN_LINE(400, "该明细不属于此订单，或重复填写。", "This line is not of the order, or stands twice."),
    SHIFT_OVER(409, "该班次已结束或已取消，请另选班次。", "The shift is over or cancelled; choose another."),
    IN_OTHER_HANDS(409, "订单已交给另一班次，请刷新后再试。", "The order is in the hands of another shift; reload and try again."),
    ON_ITS_WAY(409, "订单已在配送途中，请刷新后查看。", "The order is on its way to the door already; reload to see."),
    ORDER_CLOSED(409, "订单已办结或已取消，请刷新后查看。", "The order is closed already; reload to see how.");

    private final ProblemText text;

    SupplyProblem(int status, String zh, String en) {
        this.text = new ProblemText(status, zh, en);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

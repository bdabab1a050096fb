package org.lianfang.supply.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lianfang.supply.goods.MedicineWords;
import org.lianfang.supply.order.SupplyKind;

/**
 * What a line is for, as its words tell: 奶粉 is for a baby, 药 is medicine. A guess that the person who writes the order sees and
 * may change; it decides nothing by itself.
 */
final class KindWords {

    /** In this order: a thing that reads like two kinds is the first of them, 婴儿退烧药 is medicine and 宝宝口罩 for a baby. */
    private static final List<Map.Entry<SupplyKind, List<String>>> PARTS = List.of(
            of(SupplyKind.PROTECTIVE, "口罩 防护服 护目镜 面屏 消毒液 消毒水 酒精 洗手液 免洗凝胶 体温计 体温枪 额温枪 一次性手套 鞋套 N95 KN95"),
            of(
                    SupplyKind.BABY,
                    """
                    奶粉 尿不湿 纸尿裤 拉拉裤 尿布 尿片 隔尿垫 奶瓶 奶嘴 辅食 米糊 果泥 婴儿 婴幼儿 宝宝 护臀 爽身粉 飞鹤 贝因美 爱他美 美素佳儿 帮宝适 妈咪宝贝
                    """),
            of(SupplyKind.MEAL, "盒饭 快餐 便当 套餐 早餐 午餐 晚餐 午饭 晚饭 早饭 送饭 订饭 配餐"),
            of(SupplyKind.PARCEL, "快递 包裹 取件 外卖 信件 驿站 菜鸟 丰巢"),
            of(SupplyKind.GARBAGE, "收垃圾 倒垃圾 扔垃圾 丢垃圾 生活垃圾 厨余垃圾 收走垃圾"),
            of(SupplyKind.GAS, "煤气 液化气 罐装气 燃气罐 换气"),
            of(SupplyKind.REPAIR, "维修 修理 报修 漏水 堵塞 堵了 疏通 跳闸 停电 断电 停水 门锁坏 坏了 修水 修电 修马桶 修空调 修灯 开锁"),
            of(SupplyKind.TRANSPORT, "用车 叫车 派车 送医 就医 去医院 接送 救护车"),
            of(SupplyKind.COUNSELLING, "心理 倾诉 疏导 聊聊 情绪"),
            of(SupplyKind.DOCUMENTS, "证明 打印 复印 盖章 申请表 介绍信"));

    private KindWords() {}

    /**
     * @param item what is wanted
     * @param text the words from which it was read
     */
    static SupplyKind guess(String item, String text) {
        if (MedicineWords.isMedicine(item)) return SupplyKind.MEDICINE;
        for (var kind : PARTS) {
            if (kind.getValue().stream().anyMatch(item::contains)) return kind.getKey();
        }
        for (var kind : PARTS) {
            if (kind.getValue().stream().anyMatch(text::contains)) return kind.getKey();
        }
        return item.equals("垃圾") ? SupplyKind.GARBAGE : SupplyKind.GROCERIES;
    }

    private static Map.Entry<SupplyKind, List<String>> of(SupplyKind kind, String parts) {
        return Map.entry(kind, words(parts));
    }

    private static List<String> words(String list) {
        return Arrays.asList(list.strip().split("\\s+"));
    }
}

package org.lianfang.supply.order;

import java.util.List;

/**
 * Names by which a medicine is known in an order of any kind: who hands over reads 药品 instead. Its kind decides first; this
 * catches the medicine that somebody put among the groceries.
 */
final class MedicineWords {

    private static final List<String> PARTS = List.of(
            "药", "胶囊", "颗粒", "口服液", "糖浆", "滴眼液", "滴丸", "缓释片", "控释片", "肠溶片", "分散片", "咀嚼片", "胰岛素", "软膏", "注射", "感冒灵",
            "布洛芬", "对乙酰氨基酚", "阿莫西林", "头孢", "二甲双胍", "阿司匹林", "硝苯地平", "氨氯地平", "缬沙坦", "他汀", "格列", "甲状腺", "降压", "降糖", "板蓝根",
            "莲花清瘟", "连花清瘟", "藿香正气", "避孕");

    private MedicineWords() {}

    static boolean in(LineDraft line) {
        return PARTS.stream()
                .anyMatch(part -> line.item().contains(part) || line.text().contains(part));
    }
}

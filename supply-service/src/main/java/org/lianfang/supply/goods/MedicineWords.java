package org.lianfang.supply.goods;

import java.util.List;

/** Words by which a medicine is known in an order of any kind. They only choose between 药品 and 物品: neither tells its name. */
public final class MedicineWords {

    private static final List<String> PARTS = words(
            """
            药 胶囊 颗粒 口服液 糖浆 滴眼液 眼膏 滴丸 缓释 控释 肠溶 分散片 咀嚼片 泡腾片 含片 胰岛素 软膏 乳膏 注射 针剂 栓剂 喷雾剂 吸入 雾化 混悬 冲剂
            感冒灵 感冒 退烧 退热 止咳 化痰 消炎 止痛 镇痛 降压 降糖 降脂 安眠 维生素 叶酸 益生菌 避孕 安全套 验孕 早孕 试纸 试剂 抗原 抗体 疫苗 血压计 血糖 尿酸 碘伏
            碘酒 双氧水 生理盐水 葡萄糖 创可贴 膏药 贴膏 绷带 纱布 棉签 造口 导尿 尿袋 氧气 制氧 呼吸机 雾化器 布洛芬 乙酰氨基酚 阿司匹林 头孢 双胍 他汀 格列 甲状腺
            硝酸甘油 速效救心 救心丸 板蓝根 清瘟 藿香正气 蒙脱石 开塞露 云南白药 片仔癀 六味地黄 双黄连 三七 阿胶 枇杷膏
            """);

    // 薯片, 鱼丸 and 牙膏 end like these: asked only of what is no known thing.
    private static final List<String> ENDINGS =
            words("""
            片 丸 素 膏 剂 散 栓 酊 针 贴 霜 露 液 洛尔 地平 普利 沙坦 沙星 西林 唑 韦 酮 啶 汀 胺 醇 苷 酯 肽 单抗
            """);

    private MedicineWords() {}

    /** Whether this reads like a medicine, and not like an everyday thing. */
    public static boolean isMedicine(String item) {
        int start = Goods.startIn(item);
        return start > 0 && (in(item) || start == item.length() && atTheEndOf(item));
    }

    static boolean in(String words) {
        return PARTS.stream().anyMatch(words::contains);
    }

    static boolean atTheEndOf(String words) {
        return ENDINGS.stream().anyMatch(words::endsWith);
    }

    private static List<String> words(String list) {
        return List.of(list.strip().split("\\s+"));
    }
}

package org.lianfang.supply.goods;

import java.util.Arrays;
import java.util.Set;
import org.lianfang.supply.text.KnownWords;

/** Everyday things and what people say about them; all data in one place. A thing missing here reads 物品 and harms nobody. */
final class Goods {

    /** What an order is about. */
    private static final Set<String> THINGS = words(
            """
            米 米面 粮油 米面粮油 油盐酱醋 大米 小米 糯米 糙米 黑米 香米 玉米 玉米面 薏米 面 面粉 面条 挂面 方便面 泡面 拉面 米粉 米线 粉丝 粉条 河粉 馒头 包子 花卷 饺子 水饺 馄饨 云吞 汤圆
            面包 吐司 蛋糕 饼干 麦片 燕麦 燕麦片 年糕 烧饼 油条 春卷 手抓饼 披萨 八宝粥 粥 米饭 饭 盒饭 早餐 午餐 晚餐 午饭 晚饭 早饭 快餐 便当 套餐 凉皮 火锅底料 底料
            油 食用油 花生油 大豆油 菜籽油 玉米油 葵花籽油 橄榄油 调和油 香油 芝麻油 猪油 黄油 盐 食盐 糖 白糖 红糖 冰糖 白砂糖 酱油 生抽 老抽 蚝油 醋 香醋 白醋 陈醋
            米醋 料酒 味精 鸡精 胡椒粉 花椒 八角 桂皮 辣椒面 辣椒酱 豆瓣酱 甜面酱 黄豆酱 番茄酱 沙拉酱 芝麻酱 花生酱 果酱 腐乳 豆豉 淀粉 咖喱 调料 榨菜 咸菜 泡菜 酸菜
            蛋 鸡蛋 鸭蛋 鹌鹑蛋 咸鸭蛋 皮蛋 土鸡蛋 奶 牛奶 纯牛奶 鲜牛奶 鲜奶 酸奶 羊奶 奶粉 豆浆 豆奶 奶酪 奶酪棒 芝士 豆腐 豆腐干 豆干 豆皮 千张 腐竹 豆芽 绿豆 红豆
            黄豆 黑豆 豆 菜 蔬菜 青菜 白菜 大白菜 小白菜 娃娃菜 包菜 卷心菜 菠菜 油菜 生菜 油麦菜 空心菜 苋菜 韭菜 芹菜 香菜 茼蒿 菜心 上海青 芥菜 菜花 花菜 西兰花 萝卜
            白萝卜 胡萝卜 土豆 马铃薯 红薯 地瓜 紫薯 山药 芋头 莲藕 藕 竹笋 笋 莴笋 茭白 茄子 番茄 西红柿 黄瓜 冬瓜 南瓜 丝瓜 苦瓜 西葫芦 青椒 辣椒 尖椒 彩椒 小米椒
            四季豆 豆角 豇豆 毛豆 豌豆 荷兰豆 蚕豆 蘑菇 香菇 金针菇 平菇 杏鲍菇 木耳 银耳 海带 紫菜 葱 大葱 小葱 洋葱 姜 生姜 蒜 大蒜 蒜苗 蒜苔 秋葵 芦笋 百合 玉米棒
            水果 苹果 香蕉 橙子 橙 橘子 桔子 柚子 柠檬 梨 梨子 雪梨 桃 桃子 李子 杏 葡萄 提子 草莓 蓝莓 樱桃 车厘子 猕猴桃 芒果 菠萝 西瓜 哈密瓜 甜瓜 香瓜 火龙果 荔枝
            龙眼 桂圆 石榴 柿子 枣 红枣 大枣 枸杞 山楂 木瓜 甘蔗 椰子 榴莲 山竹 枇杷 圣女果
            肉 猪肉 五花肉 瘦肉 肉末 肉馅 肉丝 排骨 筒骨 猪蹄 猪肝 猪血 里脊 牛肉 牛腩 牛排 羊肉 羊排 鸡 鸡肉 鸡腿 鸡翅 鸡爪 鸡胸肉 乌鸡 鸭 鸭肉 鸭腿 鹅 火腿 火腿肠 香肠 腊肠
            腊肉 培根 午餐肉 肉松 丸子 肉丸 鱼丸 牛肉丸 虾丸 鱼 鲫鱼 草鱼 鲤鱼 鲈鱼 黑鱼 黄鱼 带鱼 三文鱼 鳕鱼 鱼片 鱼头 鱿鱼 虾 虾仁 基围虾 螃蟹 蟹 花甲 蛤蜊 生蚝 扇贝
            水 矿泉水 纯净水 桶装水 饮用水 饮料 可乐 雪碧 果汁 橙汁 豆汁 椰汁 凉茶 茶 茶叶 绿茶 红茶 奶茶 咖啡 啤酒 白酒 红酒 黄酒 蜂蜜 零食 薯片 坚果 瓜子 花生 核桃
            杏仁 腰果 糖果 巧克力 果冻 辣条 冰淇淋 雪糕 海苔 罐头 八宝饭 粽子 月饼 老婆饼
            尿不湿 纸尿裤 拉拉裤 尿布 尿片 尿垫 隔尿垫 婴儿湿巾 湿巾 湿纸巾 奶瓶 奶嘴 米糊 辅食 婴儿米粉 果泥 护臀霜 爽身粉 玩具 卫生巾 护垫 安睡裤 卫生纸 卷纸 抽纸
            纸巾 纸 餐巾纸 厨房纸 面巾纸 洗脸巾 棉柔巾 毛巾 浴巾 牙膏 牙刷 漱口水 香皂 肥皂 洗手液 沐浴露 洗发水 洗发露 护发素 洗面奶 护手霜 面霜 面膜 剃须刀 梳子 洗衣液
            洗衣粉 柔顺剂 洗洁精 洁厕灵 清洁剂 消毒液 消毒水 洗涤剂 酒精 酒精湿巾 消毒湿巾 口罩 手套 护目镜 面屏 防护服 鞋套 体温计 温度计 额温枪 喷壶 垃圾袋 保鲜膜 保鲜袋
            抹布 拖把 扫把 扫帚 钢丝球 百洁布 水桶 脸盆 衣架 杯子 水杯 保温杯 碗 筷子 盘子 勺子 锅 炒锅 电饭锅 水壶 热水壶 菜刀 砧板 剪刀 电池 灯泡 插座 插线板 充电器 数据线
            蜡烛 打火机 火柴 胶带 雨伞 拖鞋 袜子 内衣 内裤 棉被 被子 枕头 床单 毯子 笔 铅笔 本子 作业本 课本 打印纸 书 猫粮 狗粮 猫砂 猫罐头 宠物粮 鱼食
            快递 包裹 外卖 信件 垃圾 生活垃圾 厨余垃圾 煤气 煤气罐 液化气 燃气 水管 水龙头 马桶 下水道 管道 漏水 堵塞 跳闸 断电 停电 停水 电路 门锁 电梯 空调 热水器 暖气
            燃气灶 路由器 网络 宽带 灯 大闸蟹 护理垫 体温枪
            🍎 🍏 🍐 🍊 🍋 🍌 🍉 🍇 🍓 🍑 🍒 🍍 🥝 🍅 🥔 🥕 🌽 🥬 🥦 🥒 🍆 🧅 🧄 🍄 🍞 🥚 🥛 🍚 🍜 🥩 🍗 🍖 🐟 🦐 🍶 🧃 🥤 🍵 🧻 🧼
            """);

    /** What tells one such thing from another. A size is a word of its own here: digits in general could be somebody's number. */
    private static final Set<String> QUALITIES = words(
            """
            大 小 中 新鲜 鲜 纯 生 熟 老 嫩 红 白 黑 黄 绿 青 紫 甜 酸 辣 咸 干 湿 冻 冷冻 速冻 冰 冰鲜 鲜活 活 现杀 散装 袋装 瓶装 盒装 罐装 桶装 箱装 整 带皮 去皮 去骨
            有机 土 农家 本地 进口 国产 东北 五常 泰国 新疆 云南 山东 海南 特级 精 优质 高筋 中筋 低筋 普通 全麦 无糖 低糖 低脂 脱脂 全脂 低盐 低钠 加碘 高钙 原味 草莓味
            香草味 蓝莓味 牛肉味 香辣 麻辣 五香 红烧 酸辣 番茄味 浓缩 即食 速溶 食用 调和 压缩 婴儿 婴幼儿 幼儿 儿童 成人 男士 女士 一次性 医用 外科 防护 家用 厨房 卫生间 客厅
            阳台 日用 夜用 加长 加厚 抽取式 有芯 无芯 超薄 薄 厚 软 硬 长 短 宽 细 粗 圆 无烟 免洗 抑菌 除菌 薰衣草 柠檬味 散 装 的 味 型 号 款 份 装的 N95 KN95 84 75% 75度
            A4 A3 B5 5号 7号 1号 2B HB 1段 2段 3段 4段 一段 二段 三段 四段 NB S M L XL XXL XXXL S码 M码 L码 XL码 XXL码 XXXL码 NB码 小号 中号 大号 特大号 加大 加大号
            """);

    private static final int LONGEST = 8;

    private Goods() {}

    /**
     * Where the longest stretch of known words begins that reaches the end and names a thing; the length of the words where
     * there is none.
     */
    static int startIn(String words) {
        int length = words.length();
        boolean[] known = new boolean[length + 1];
        boolean[] thing = new boolean[length + 1];
        known[length] = true;
        int start = length;
        for (int from = length - 1; from >= 0; from--) {
            for (int to = from + 1; to <= Math.min(length, from + LONGEST); to++) {
                if (!known[to]) continue;
                String word = words.substring(from, to);
                // 奶 ends a name of a thing, but 奶奶 is none.
                boolean isThing = THINGS.contains(word) && (to == length || to - from > 1);
                if (!isThing && !QUALITIES.contains(word) && !KnownWords.isBrand(word)) continue;
                known[from] = true;
                thing[from] |= isThing || thing[to];
            }
            if (thing[from]) start = from;
        }
        return start;
    }

    private static Set<String> words(String list) {
        // Some stand in two rows, as they do in a shop.
        return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
    }
}

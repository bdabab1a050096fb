package org.lianfang.supply.text;

/** The words the reader knows: all its data in one place. A new phrasing is a word here and a row in the test table. */
final class Lexicon {

    /** Names that hold a number, a unit, a joining word or a verb, and must be read as one word. */
    static final WordSet NAMES = WordSet.of(
            """
            三九感冒灵 三九胃泰 百事可乐 七喜 六味地黄丸 五味子 五粮液 84消毒液 84 一次性 三只松鼠 六个核桃 两面针 一品鲜 十三香
            千张 百叶 百合 千页豆腐 半夏 半成品 半价 八宝粥 五花肉 三文鱼 四季豆 万金油 一匹布 三元牛奶 三元纯牛奶 三元酸奶
            双黄连 双氧水 包子 包菜 盒饭 瓶盖 瓶刷 板栗 板蓝根 板鸭 片仔癀 罐头 套餐 套装 头孢 头盔 卷心菜 卷纸 卷尺 把手 串串香
            颗粒 打火机 打印纸 打包盒 打包袋 提子 提拉米苏 本子 杯子 对虾 对联 台灯 床单 床垫 张裕 筒骨 条纹 支架 盘子 碗筷 双面胶
            块茎 根茎 米饭 米线 米粉 米酒 米醋 节瓜 管子 面膜 件套 份子 升降 个人 个性 个子 袋鼠 粒粒橙 丸子
            日本和牛 老人和小孩 老人和孩子 大人和小孩 大人和孩子 和路雪 和田枣 和风沙拉 调和油 柔和 温和型 平和蜜柚 暖和 缓和 高跟鞋 脚跟 后跟 及第粥 与众不同 和风汁 祥和 人和堂
            加多宝 加碘盐 加湿器 加厚 加长 加大 加绒 加热 加油 加州 加铁 加钙 加拿大 加班 参加 添加 加工 加急 加盖
            带鱼 带子 带皮 带骨 带盖 带刺 带泥 来苏水 来苏 能量 订书机 订书针 购物 给力 请柬 请帖 要塞 生料带 外卖
            别墅 特别 区别 性别 各种 各类 各色 各样 每日坚果 每日C 每益添 急支糖浆 急救包 急救箱 快克 快餐 快递 快煮面 再生 再生纸
            剩饭 剩菜 都江堰 送子 点心 点读机 点读笔 排骨 排插 排风扇 味精 味噌 头绳 锅巴 锅贴 种子 刀片 架子 篮球 盆栽 包裹 袋泡茶 板凳 腊味 卤味 海味 换洗 换气扇 修正液 修正带 修眉刀 取暖器 放心 放大镜 第一三共
            下午茶 早上好 晚上好 下午好 上午好 中午好 明天会更好 好多鱼 好丽友 必须 吗丁啉 吗啡 吧台
            """,
            // Medicines: cut in two, each half is another medicine or none. Words long enough not to hold A和B: 胃药和血压计.
            """
            诺和灵 诺和锐 诺和龙 诺和平 诺和达 诺和力 诺和泰 诺和佳 诺和期 诺和生 诺和忻 诺和盈 诺和益 诺和笔 诺和针 诺和诺德 天和追风膏 天和骨通 广和堂
            保和丸 保和颗粒 保和片 中和膏 和胃整肠 疏肝和胃 舒肝和胃 理气和胃 温中和胃 温胃和中 健脾和胃 消食和胃 平肝和胃 和血明目 和血胶囊 祛风和血 和络舒肝 饱和 混和
            跟骨贴 跟骨痛 跟腱 跟痛 白及 加替沙星 加巴喷丁 加味逍遥 加味保和 加味藿香 加斯清 加立康 加衡 加米霜 加贝酯
            来得时 来优时 来氟米特 来士普 来曲唑 来那度胺 来立信 来适可 来普唑 来瑞特韦 那格列奈 那他霉素 那曲肝素 那屈肝素 带状疱疹 买麻藤 了哥王 喂药器
            三七片 三七粉 三七胶囊 三七伤药 三黄片 十滴水 六味安消 六味能消 六味香连 七味白术 九味羌活 九味镇心 十味蒂达 十味龙胆花 二十五味珊瑚 二十五味珍珠 二十五味松石
            法莫替丁 美金刚 皮炎平 骨化三醇 鱼肝油 独一味 达比加群 替加氟 替加色罗 替加环素 阿加曲班 维加特 多奈哌齐 多巴丝肼 多潘立酮 多烯磷脂 多西环素 多西他赛 多糖铁 多索茶碱 多酶片 多维元素 钙尔奇D N95 KN95 KF94 D3 B6 B12
            七叶一枝花 百部 半枝莲 一条根膏 一条根贴 一条根精油 一贴灵 一枝蒿 一枝黄花
            """,
            // Other goods whose names hold a number with a unit, a joining word or an opener.
            """
            二锅头 七匹狼 三件套 四件套 六件套 七件套 四粒红 九节虾 一只酸奶牛 两头乌 三头鲍 十头鲍 永和豆浆 永和大王 和其正 和面机 和面盆 和面碗 太和板面 泰和乌鸡 云和雪梨 呼和浩特
            埃及 及膝 普及 参与 老婆饼 加湿液 加压 加固 加强 加浓 加量装 喂食器 喂奶枕 团圆 团子 想念挂面 面包 面条 面粉 面筋 面食 皮蛋 鱼丸 有机 是拉差 美加净 力加 多宝鱼 多春鱼 多肉 多味 多功能 多用
            海带 胶带 阿胶 绷带 安全带 领带 止血带 吊带 丝带 松紧带 封箱带 扎带
            """);

    /** Names that begin with a joining word: only where no other thing stands before it, 苹果和牛奶. */
    static final WordSet FIRST_NAMES = WordSet.of("和牛 和风");

    /** Brands that people name. Only the words before or behind an item are compared with it. */
    static final WordSet BRANDS = WordSet.of(
            """
            海天 李锦记 厨邦 千禾 六月鲜 加加 恒顺 东湖 水塔 紫林 太太乐 家乐 王守义 金龙鱼 福临门 鲁花 胡姬花 多力 长寿花 老干妈
            北大荒 十月稻田 柴火大院 五得利 古船 香满园 中粮 双汇 金锣 雨润 三全 思念 湾仔码头 安井 正大 温氏 圣农
            康师傅 统一 白象 今麦郎 农夫山泉 怡宝 娃哈哈 百岁山 景田 冰露 康师傅 伊利 蒙牛 光明 三元 君乐宝 特仑苏 金典 安慕希 新希望 燕塘 晨光 认养一头牛
            飞鹤 贝因美 合生元 完达山 雅士利 美赞臣 惠氏 雅培 爱他美 美素佳儿 诺优能 启赋 金领冠 a2 A2 安佳 安怡 雀巢 德运
            帮宝适 花王 好奇 大王 尤妮佳 妈咪宝贝 安儿乐 露安适 碧芭宝贝 babycare Babycare 贝亲 可心柔 全棉时代 安而康 可靠 来伊份
            维达 洁柔 清风 心相印 得宝 泉林本色 植护 苏菲 高洁丝 护舒宝 七度空间 ABC 洁婷
            蓝月亮 立白 奥妙 汰渍 雕牌 超能 威猛先生 威露士 滴露 舒肤佳 力士 六神 隆力奇 大宝 海飞丝 潘婷 飘柔 清扬 霸王 云南白药 佳洁士 高露洁
            冷酸灵 黑人 狮王 舒客 欧乐B 吉列 妙洁 同仁堂 白云山 三九 999 修正 仁和 葵花 太极 江中 哈药 扬子江 拜耳 辉瑞 诺和 三诺 强生 鱼跃 欧姆龙
            3M 3m 霍尼韦尔 稳健 振德 可孚 海氏海诺 南孚 双鹿 公牛 得力 桂格 西麦 五谷道场 皇家 三只松鼠 良品铺子
            """);

    /** Dropped on their own, before or behind a thing. */
    private static final String THANKS =
            """
            谢谢 谢谢您 谢谢你 谢谢你们 谢谢了 谢谢啦 谢谢您了 谢谢你了 谢谢大家 谢谢大家了 谢了 谢啦 多谢 多谢了 感谢 非常感谢 感恩 辛苦 辛苦了 辛苦您 辛苦您了 辛苦你了 辛苦你们了 辛苦大家 辛苦大家了 辛苦啦 受累了 费心了
            求助 就这些 就这些了 一共就这些 暂时就这些 先这些 就先这些 先这样 就这样 没有别的了 没别的了
            """;

    /** Whether it can be done: dropped in front of an opener (可以帮忙买, 能带), never of a thing (能量棒). */
    static final WordSet ASKING = WordSet.of("可以 能 能够 可否 能不能 能否 可不可以 方便");

    /** Verbs behind which 点 is no o'clock and a unit alone counts one: 买点盐, 带瓶醋, 借个轮椅. */
    static final String VERBS = "买要来带捎弄整称拿吃喝用给订购借换取租";

    /** Openers: dropped in front of an item. */
    static final WordSet OPENERS = WordSet.of(
            """
            送一下 送点 送些 麻烦 麻烦您 麻烦你 麻烦你们 麻烦您们 麻烦大家 麻烦志愿者 麻烦社区 请 请问 求助 请您 请你 请你们 请帮 请帮忙 请给 劳驾 拜托 拜托您 拜托了 不好意思 打扰 打扰了 打扰一下
            帮 帮我 帮我们 帮忙 帮帮忙 帮我家 帮一下 帮买 能不能 能否 可不可以 可否 方便的话 可以的话 有机会 有机会的话 有空的话 有时间的话
            我 我们 我家 我们家 俺 俺家 咱 咱家 家里 家里面 家里的 您 你 你们 我想 我要 我需要 我们要 我们需要 我家要 我家需要 家里要 家里需要 想 想要 想买 想来 想吃 想喝 想用 要吃 要喝 想请 想订 想麻烦
            需要 需 要 要买 需要买 还想要 只需要 只需 就要 买 买一下 购买 购 采购 代购 代买 代办 订 订购 预订 预定 带 捎 来 弄点 整点 称点 拿点
            给 给我 给我们 给我家 给咱 替我 替我们 一下 下单 团 团购 接龙 报名 登记 登记一下 报一下 顺便 顺带 顺路 到时候 那 那就 然后 好的 嗯 嗯嗯 哦 噢 哎 唉 喂 对了 就是 是 有 有没有 有无 能买到 了 又麻烦您 又麻烦您了 又麻烦你们 又麻烦你们了 又要麻烦 又来麻烦 有劳 今天想 清单 购物清单 采购清单 物品 商品 需求 所需物品 所需物资 需要的东西 要买的东西
            你好 您好 你好呀 您好呀 大家好 早上好 上午好 中午好 下午好 晚上好 在吗 在不在 收到 志愿者辛苦了
            """,
            THANKS);

    /** Closers: dropped behind an item or a quantity, where the words end. */
    static final WordSet CLOSERS = WordSet.of(
            """
            麻烦 麻烦了 麻烦您 麻烦您了 麻烦你了 麻烦你们了 麻烦大家了 麻烦啦 拜托 拜托了 拜托啦 劳驾 劳驾了 有劳了
            可以吗 可以不 可以嘛 行吗 行不 行不行 好吗 好不好 能买到吗 能买吗 能带吗 能送吗 方便吗 有吗 有没有 吗 嘛 吧 呢 啊 呀 哦 噢 喔 哈 啦 哟 咯 喽 哇
            就行 就行了 就好 就好了 就可以 就可以了 即可 就够 就够了 够了 行了 好了 买一下 带一下 捎一下 订一下 ok OK Ok thx thanks Thanks
            """,
            THANKS);

    /** Buying verbs: dropped where a quantity follows (鸡蛋买2斤). */
    static final WordSet BUYING = WordSet.of(
            """
            买 购买 代购 代买 购 要 想要 需要 需 要买 来 再来 带 捎 订 订购 称 拿 弄 整 采购 给我来 给我 给 帮我买 帮买 麻烦买 麻烦带 只要 只需 只需要 就要 共 一共 总共 合计 共计 数量 数量是 先来 先买 多买 下单
            """);

    /** Errand verbs: what is to be done with the thing; kept as a note where a quantity follows (取两个快递). */
    static final WordSet ERRANDS =
            WordSet.of("打印 复印 收 收走 取走 拿走 带走 扔掉 倒掉 送 取 换 修 寄 借 借我 租 倒 扔 丢 开 配 领 充 退 还 代取 代送 代扔 帮取 送来");

    /** Behind an errand verb: 取一下快递. */
    static final WordSet SHORTLY = WordSet.of("一下 一下子 一趟");

    /** Only this one: before a brand they forbid a substitute. */
    static final WordSet ONLY =
            WordSet.of("只要 就要 只买 只认 只用 只吃 只喝 只能要 只能买 只能是 必须 必须要 必须是 必须买 必须用 一定要 一定是 一定得是 认准 指定 指定要");

    /** Words between the members of a list. */
    static final WordSet JOINS =
            WordSet.of("还有 还要 还需要 还想要 还买 以及 另外 另外要 另外再 另外还要 再要 再来 再加 再买 再带 再给 外加 加上 另加 并且 和 跟 与 及 & +");

    /** A quantity behind these belongs to each item before it. */
    static final WordSet EACH = WordSet.of(
            """
            各 各要 各来 各买 各带 各拿 各需 各需要 每样 每样要 每样来 每样买 每样各 每种 每种要 每种来 每种买 都要 都来 都买 都是 都各 全都要 全要
            全部要 一样 一样要 一样来 一样买 分别 分别要 分别来 分别买 均 均要 各自
            """);

    /** No number, but an amount: kept as the note, quantity 1. */
    static final WordSet SOME = WordSet.of("一些 一点 一点点 一点儿 一丢丢 少许 少量 若干 适量 些许 一批");

    /** Remarks that end at the next quantity (面条不要太细 2把). */
    static final WordSet REMARKS = WordSet.of(
            """
            不要 不能 不想要 别太 别买 别放 别要 别拿 别忘 最好 尽量 必须 大概 大约 约 差不多 左右 至少 最少 最多 不超过 不要超过 不少于 不吃 不放 不加 少放 多放 不含 不辣 微辣 中辣 特辣
            快没了 快没有了 快吃完了 快用完了 快喝完了 快断了 快断药了 快要没了 快要吃完了 马上没了 马上吃完了 马上断药了 就要吃完了 要吃完了 急用 急需 很急 比较急 加急 着急用 越快越好 尽快 紧急 有什么买什么 随便 都行 都可以 也行 也可以 均可 大小都行 大小不限 牌子不限 品牌不限 不限牌子 不限品牌
            无所谓 看着买 你看着买 您看着买 原来的 一样的 上次那种 和上次一样 跟上次一样 同上次 在菜鸟 在驿站 在门口 在楼下 在门卫 在保安 在物业 在快递柜 在丰巢 在小区
            """);

    /** Remarks that leave the wish behind them whole: 随便买点青菜. */
    static final WordSet ADVERBS = WordSet.of("随便 大概 大约 约 差不多 至少");

    /** Remarks that run to the end of the words, quantities and all (没有就买2斤猪肉). */
    static final WordSet CLAUSES = WordSet.of(
            """
            其中 如果 要是 假如 没有的话 没有就 没货 没有货 没有了就 缺货 没有 实在没有 若没有 若无 如无 记得 注意 放门口 放在 放到 放楼下 放门卫 挂门上 挂门把 送到 送至 送上门 送货上门 送我家 可以放 可放 麻烦放 请放 请送到 请送至 请送上门 请送来 到了打电话 到了给我打电话
            打电话 电话联系 钱我 我转 多少钱 转账 微信转 微信付 先垫 不急 不着急 因为 孩子过敏 宝宝过敏 过敏 对花生过敏 家里没 家里有 家里还有 家里只有 本人 备注
            """);

    private Lexicon() {}
}

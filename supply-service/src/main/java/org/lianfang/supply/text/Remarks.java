package org.lianfang.supply.text;

/** Words that say something about a thing or its delivery and name none: doses, prices, times, for whom, where to. */
final class Remarks {

    private static final String PERSON = "(?:" + Whereabouts.PERSON
            + "家|宝宝|孩子|小孩|婴儿|小朋友|儿子|女儿|孙子|孙女|老人家?|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|爸爸|妈妈|爸|妈|阿婆|阿公|阿伯|阿姨|大妈|大爷|老太太|独居老人|孤寡老人|老爸|老妈|父亲|母亲"
            + "|老公|老婆|老伴|爱人|孕妇|产妇|病人|邻居|狗狗|猫咪|狗|猫)";

    private static final Phrase SOMEBODY = Phrase.of("(?:我|我们|我家|咱)?(?:" + Whereabouts.PERSON + "|" + PERSON + ")家?");
    /** 我妈的, 我爸: whose the thing is that is named behind it. Not 我妈妈的, in which 我 may fall; nor 我奶粉. */
    private static final Phrase WHOSE =
            Phrase.of("(?:我们|我|咱|俺)(?:(?:爸妈|妈|爸|爷|奶|爹|娘|哥|姐|弟|妹|叔|姨|舅|婆|岳父|岳母)的|(?:爸妈|妈|爸)(?![妈爸咪富丁]))(?!的)");

    private static final Phrase DOSE = Phrase.of("(?:每|一)(?:天|日|次|晚|早|餐|顿|周)(?:要)?(?:吃|服|用|喝|打)?" + Phrase.NUMBER
            + "(?:片|粒|次|颗|袋|支|包|ml|mg|g|丸|滴|勺|顿|针|个单位|单位)(?:,?(?:每|一)次" + Phrase.NUMBER
            + "(?:片|粒|颗|袋|支|包|ml|mg|g|丸|滴|勺))?");
    private static final Phrase PER_PACK = Phrase.of(
            "每(?:盒|瓶|袋|箱|包|罐|板|提|桶|支|片|粒)(?:是|有)?" + Phrase.NUMBER + "(?:片|粒|颗|袋|支|包|瓶|盒|罐|只|个|斤|kg|g|ml|L|mg)装?");
    private static final Phrase SUPPLY =
            Phrase.of("(?:够(?:吃|用|喝)?)?" + Phrase.NUMBER + "(?:天|日|周|个?星期|个?礼拜|个月)的?(?:用量|药量|份量|量|(?<=的))的?");
    private static final Phrase PICK_UP_CODE = Phrase.of("(?:取件码|提货码|取货码|快递单号|单号):? ?[A-Za-z0-9-]{1,24}");
    private static final Phrase URGENT = Phrase.of("(?:很|比较|特别|非常|有点|加|着|挺)?急(?:用|需|要|的|件)?" + Phrase.EDGE);
    private static final Phrase STOCK = Phrase.of(
            "(?:只|还|仅|就)?剩(?:下|余)?(?:最后|不到|大概)?" + Phrase.NUMBER + "(?:片|粒|颗|盒|瓶|袋|包|罐|个|支|斤|板|箱|桶|卷|次)(?:半)?了?");
    private static final Phrase MONEY = Phrase.of(
            "(?:[¥￥$]\\d{1,5}(?:\\.\\d{1,2})?|(?:\\d{1,4}(?:\\.\\d{1,2})?|[一二两三四五六七八九十百几]{1,4})(?:元|块钱|毛钱|块多|rmb|RMB))(?:以内|以下|左右|一斤|一个|一盒|/斤)?的?");
    private static final String HOUR = "(?:\\d{1,2}点(?:半|钟)?(?!心)|[一二两三四五六七八九十]{1,2}点(?:半|钟|(?=前|以前|之前|左右|后|以后|之后|送)))";
    private static final Phrase TIME = Phrase.of("(?:(?:" + NamedDay.WORDS
            + "|上午|下午|中午|晚上|早上|傍晚|" + HOUR + "|\\d{1,2}:\\d{2}))(?:上午|下午|中午|晚上|早上|晚|早)?"
            + "(?:" + HOUR + ")?(?:左右|以前|之前|前|以后|之后|后)?(?:要(?:吃|喝|服|打|换)(?:的|" + Phrase.EDGE + ")"
            + "|送到|送来|送|要用|急用|要|用|来拿|来取|取|拿|到|买|带)?");
    private static final Phrase FOR_WHOM = Phrase.of("(?:给|帮|替|为)?(?:我|我们|咱|俺)?(?:家)?(?:里)?(?:的)?" + PERSON
            + "(?:说(?:是)?(?:要买|想买|想要|想吃|需要|要|买)|(?:让|叫)我?(?:帮忙)?买|需要|想要|想吃|想喝|要吃|要喝|要用|要|买|想买|带|捎|拿|取|吃的|用的|喝的|穿的|(?:吃|用|喝|穿)"
            + Phrase.EDGE + ")");
    private static final Phrase TOTAL =
            Phrase.of("(?:一共|总共|合计|共计|共):?" + Phrase.NUMBER + "(?:样|种|件|项)(?:东西|物品)?" + Phrase.EDGE);
    private static final Phrase ALTERNATIVE = Phrase.of(
            "(?:也|都|就)?(?:可以|可|能)(?:用|买|拿|考虑)?(?:换|代替|替换|替代|换成|用|买)?(?:成)?(?:别的|其他的?|其它的?)(?:牌子|品牌|款|种类|口味)?(?:的)?(?:代替|替代|替换)?"
                    + "|(?:别的|其他的?|其它的?|什么|任何|哪个)(?:牌子|品牌|款|种类|口味|种)?(?:的)?(?:都|也)?(?:可以|行|可)");
    private static final Phrase BRAND_OF = Phrase.of("(?:牌子|品牌)(?:要|是|为|用|买|:)?");

    private Remarks() {}

    /** Where a remark that names no thing ends, or {@code from}. {@code fresh}: no word has begun before it. */
    static int endAt(String t, int from, boolean fresh) {
        char c = t.charAt(from);
        int end = "也都就可能别其什任哪".indexOf(c) >= 0 ? ALTERNATIVE.endAt(t, from) : from;
        if (c == '每' || c == '一') {
            end = Math.max(DOSE.endAt(t, from), PER_PACK.endAt(t, from));
        }
        if ("只还仅就剩".indexOf(c) >= 0) {
            end = Math.max(end, STOCK.endAt(t, from));
        }
        if (Letters.isDigit(c) || "够¥￥$一二两三四五六七八九十百几半".indexOf(c) >= 0) {
            end = Math.max(end, Math.max(SUPPLY.endAt(t, from), MONEY.endAt(t, from)));
        }
        if (fresh) {
            end = Math.max(end, PICK_UP_CODE.endAt(t, from));
            end = Math.max(end, Math.max(URGENT.endAt(t, from), TOTAL.endAt(t, from)));
            end = Math.max(end, Math.max(TIME.endAt(t, from), FOR_WHOM.endAt(t, from)));
        }
        return end;
    }

    /** 爷爷, 王阿姨家: a person and nothing else. */
    static boolean isPerson(String said) {
        return SOMEBODY.endAt(said, 0) == said.length();
    }

    /** Where 我妈的 in 我妈的降压药 ends, or {@code from}. */
    static int whoseEndAt(String t, int from) {
        return WHOSE.endAt(t, from);
    }

    /** 一个月的量, 7天的: how much is asked for. */
    static int supplyEndAt(String t, int from) {
        return SUPPLY.endAt(t, from);
    }

    /** 要海天的, 品牌:海天, without the words that ask for it. */
    static String wishedBrand(String said) {
        int label = brandLabelEndAt(said, 0);
        return said.substring(label > 0 ? label : said.startsWith("要") ? 1 : 0);
    }

    /** 品牌要 …: what follows is the brand. */
    static int brandLabelEndAt(String t, int from) {
        return BRAND_OF.endAt(t, from);
    }
}

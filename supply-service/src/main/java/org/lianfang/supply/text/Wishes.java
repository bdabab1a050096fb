package org.lianfang.supply.text;

/** Wishes about substitutes: 不要换别的 forbids one. */
final class Wishes {

    private static final String OTHER = "(?:别的|其他的?|其它的?|另外的)";
    private static final String BRAND = "(?:牌子|品牌|品|商品|产品|厂家|型号|种类|口味|款|种|货|药)?(?:的)?";

    private static final Phrase NO_SUBSTITUTE = Phrase.of("(?:"
            + "(?:千万)?(?:不要|不能|不可以|不可|不许|不准|不用|不得|不接受|不想|请勿|切勿|拒绝|谢绝|勿|别|莫|不)(?:给我|给|再|随便|乱|用)?"
            + "(?:代替|替换|替代|代用|更换|调换|换货|换成|换掉|换|替)(?:成)?" + OTHER + "?" + BRAND + "(?:了|的)?"
            + "|(?:不要|别买|别拿|不买|不用|不吃|不喝)" + OTHER + BRAND
            + "|" + OTHER + BRAND + "(?:孩子|宝宝|老人|我)?(?:都|就|一律)?(?:不要|不行|不可以|不能要|不吃|不用|不喝|不买|不认|过敏)了?"
            + "|(?:只|就|必须|一定|只能)(?:要|买|吃|喝|用|认|能要|能用|能吃|是)(?:要)?(?:这个|该|这种|这款|这一款|这一种|同一个|指定|原来的|一样的|同样的|那个|这)" + BRAND
            + "|没有?(?:这个|那个|这种|该|这款|这)" + BRAND + "(?:的话)?就(?:不要|算|不买|不用买|别买)了?"
            + "|(?:没有|没货|无货|断货|缺货|没有货|卖完|卖光)(?:的话|了)?就(?:不要|算|不买|不用买|别买)了?"
            + "|(?:指定|认准|限定)(?:要|的|了)?(?:牌子|品牌)?的?"
            + "|必须(?:是)?(?:这个|同)(?:牌子|品牌)的?"
            + "|(?:换|买)(?:了|别的)(?:会|就)?过敏"
            + ")");

    private Wishes() {}

    static int noSubstituteEndAt(String t, int from) {
        return NO_SUBSTITUTE.endAt(t, from);
    }
}

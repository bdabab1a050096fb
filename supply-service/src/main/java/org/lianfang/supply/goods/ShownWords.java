package org.lianfang.supply.goods;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.lianfang.supply.text.KnownWords;

/**
 * What those read of a line who hand over, or who see a household masked: the name of an everyday thing, 药品 for a medicine,
 * 物品 for whatever is not understood. People write illnesses, relations, names and phones where a thing should stand.
 */
public record ShownWords(String item, String unit, String brand) {

    private static final String MEDICINE = "药品";
    private static final String THING = "物品";
    private static final int LONGEST = 14;

    // In front of a known thing these say that more than a thing is meant, or that it is not wanted.
    private static final Pattern TELLING = Pattern.compile(
            """
            [不别没无勿非]|[爷婆爸妈爹娘父母妻夫孩娃孙哥弟姐妹叔伯舅姑姨嫂媳婿侄]|奶奶|外公|公公|老公|老伴|爱人|儿子|女儿|宝宝|邻居|房东|租客|老人|老太|老头|先生|女士|小姐|\
            同志|师傅|医生|护士|联系|电话|手机|微信|[找叫姓住]|[病癌症炎痛疼瘫残孕血尿阳]|手术|骨折|卧床|失禁|透析|化疗|发烧|发热|咳|隔离|密接|观察|接触|确诊|\\d{3}""");

    /**
     * @param text the words from which the item was read
     * @param medicine whether the order is one for medicine
     * @param runsOut whether it was said how long what is in the house lasts
     */
    public static ShownWords of(
            String item, String text, String unit, String brand, boolean medicine, boolean runsOut) {
        String shownUnit = unit != null && KnownWords.isUnit(unit) ? unit : null;
        String shown = medicine ? MEDICINE : shown(folded(item), text, runsOut);
        boolean named = !shown.equals(MEDICINE) && !shown.equals(THING);
        return new ShownWords(shown, shownUnit, named && brand != null && KnownWords.isBrand(brand) ? brand : null);
    }

    private static String shown(String item, String text, boolean runsOut) {
        int start = item.length() > LONGEST ? item.length() : Goods.startIn(item);
        if (start == 0) return item;
        if (MedicineWords.in(item) || MedicineWords.in(text)) return MEDICINE;
        // One letter is the end of too many words: 机油 is no 油, and 老王 may sell 米.
        boolean isTail = item.length() - start > 1;
        if (isTail && !TELLING.matcher(item.substring(0, start)).find()) {
            return item.substring(item.startsWith("的", start) ? start + 1 : start);
        }
        return runsOut || MedicineWords.atTheEndOf(item) ? MEDICINE : THING;
    }

    private static String folded(String item) {
        return Normalizer.normalize(item, Normalizer.Form.NFKC).replaceAll("[\\s·、，,。.()]", "");
    }
}

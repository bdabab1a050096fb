package org.lianfang.supply.text;

/** Addresses, phones and salutations: whose note it is, never a thing to buy. */
final class Whereabouts {

    private static final String NUMBER = "[A-Za-z0-9一二三四五六七八九十]{1,4}";
    private static final String ESTATE = "(?:小区|花园|家园|公寓|大厦|广场|新村|社区|国际|苑|园|城|府|居|庭|湾|里|村|路|街|巷|轩|阁|邸|院|庄|郡|期)";
    private static final String SURNAME =
            "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]";
    private static final String TITLE =
            "(?:大姐|姐姐|姐|大哥|哥哥|哥|阿姨|姨|叔叔|叔|大爷|大妈|大伯|伯伯|伯|婶|奶奶|爷爷|书记|主任|老师|师傅|医生|大夫|护士|小姐|先生|女士|站长|队长|经理|管家|同志|网格员|社工|组长|楼长|团长|干部)";

    /** 张阿姨, 李大爷 */
    static final String PERSON = SURNAME + TITLE;

    private static final Phrase ADDRESS =
            Phrase.of("(?:我?住在?|我家在|我是|我在|这里是|地址)?:?(?:\\p{IsHan}{1,7}?" + ESTATE + ")?(?:" + NUMBER
                    + "(?:号楼|栋|幢|单元|号院|弄|期|号门|楼|室|号房|座|区|房)-?){1,5}[A-Za-z]?\\d{0,5}(?:室|号|房|户)?(?:的住户|住户|业主|家|的)?");
    private static final Phrase DOOR = Phrase.of("\\d{1,3}(?:-\\d{1,4}){2,3}");
    private static final Phrase PHONE = Phrase.of("(?:联系)?(?:电话|手机|手机号|号码|tel|Tel)?(?:是|:)?1\\d{10}(?!\\d)");
    private static final Phrase CONTACT =
            Phrase.of("(?:联系人|收货人|收件人|姓名|电话|手机号?|联系电话|联系方式|地址|住址|收货地址|送货地址|房号|门牌号?|楼栋|业主)(?::| |是) ?[^\\s,;。、]{1,40}");
    private static final Phrase SALUTATION =
            Phrase.of("(?:(?:亲爱的|尊敬的)?(?:(?:" + SURNAME + TITLE + "|[小老][王李张刘陈杨赵吴周徐孙朱胡郭林何高罗郑梁谢宋许邓曹]"
                    + "|志愿者|社区|居委会|街道|物业|网格员|管家|群主|所有人|全体成员|书记|主任|老师|师傅|医生|团长|社工|同志|朋友|各位|大家|亲|姐|哥|大姐|大哥|阿姨|叔叔)(?:们)?){1,3}|亲爱的)"
                    + "(?:早上好|上午好|中午好|下午好|晚上好|早安|你们好|你好|您好|好|啊|呀|在吗|辛苦了|了)?"
                    + "|(?<=@)" + SURNAME + "\\p{IsHan}{1,3}(?= |$)");

    private Whereabouts() {}

    /** Where an address, door or phone ends that stands alone or before an opener (5栋301要面粉5斤), or {@code from}. */
    static int endAt(String t, int from) {
        int contact = Math.max(CONTACT.endAt(t, from), Math.max(PHONE.endAt(t, from), DOOR.endAt(t, from)));
        int end = Math.max(contact, ADDRESS.endAt(t, from));
        return standsAlone(t, end) ? end : from;
    }

    /** Where 王姐, 李主任你好 or 各位志愿者 ends, if nothing but a break or an opener follows. */
    static int salutationEndAt(String t, int from) {
        int end = SALUTATION.endAt(t, from);
        return end > from && standsAlone(t, end) ? end : from;
    }

    private static boolean standsAlone(String t, int end) {
        return Letters.isEdge(t, end) || Lexicon.OPENERS.endAt(t, end) > end;
    }
}

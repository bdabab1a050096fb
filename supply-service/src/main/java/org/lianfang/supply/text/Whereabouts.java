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

    /** 5栋301黄豆两斤: building and room leave no doubt where the address ends. */
    private static final Phrase ROOM = Phrase.of("(?:\\p{IsHan}{1,7}?" + ESTATE + ")?(?:" + NUMBER
            + "(?:号楼|栋|幢|座|单元)-?){1,3}\\d{3,4}(?:室|房)?(?=\\p{IsHan})(?![的号楼栋座幢室房户])");

    private static final String OLD = "(?:独居|孤寡|空巢)?老人家?|两口子|夫妇|家里?";
    private static final String TITLED = SURNAME + "(?:\\p{IsHan}{1,2}?)?(?:" + TITLE + "|" + OLD + ")";
    private static final String NAMED = "(?:" + TITLED + "|" + SURNAME + "\\p{IsHan}{1,2}?)";
    private static final String VERB = "[带买送捎代拿取要需想订购采]";

    /** 3栋502[张桂芳老人]带 …: who lives behind the door named. Before a comma 黄豆 is no name: there a title must say so. */
    private static final Phrase RESIDENT = Phrase.of("的?(?:(?:" + TITLED + "|" + OLD + ")的?(?=$|[^\\p{L}\\p{Nd}]|"
            + VERB + ")|" + NAMED + "(?=:|" + VERB + "))[送拿取]?");

    /** 给[张桂芳老人]带 …: for whom. */
    private static final Phrase FOR_SOMEBODY =
            Phrase.of("(?<=[给帮替为])(?:\\d{3,4}(?:室|房)?的?)?(?:" + OLD + ")?" + NAMED + "(?=" + VERB + ")[送拿取]?");

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
    static int endAt(String t, int start) {
        int from = t.charAt(start) == '替' ? start + 1 : start;
        int end = from < t.length() ? placeEndAt(t, from) : from;
        return end > from ? end : start;
    }

    private static int placeEndAt(String t, int from) {
        int contact = Math.max(CONTACT.endAt(t, from), PHONE.endAt(t, from));
        int end = Math.max(contact, Math.max(ADDRESS.endAt(t, from), DOOR.endAt(t, from)));
        if (standsAlone(t, end)) {
            return end;
        }
        return end > from ? behindDoor(t, from, end) : FOR_SOMEBODY.endAt(t, from);
    }

    private static int behindDoor(String t, int from, int door) {
        int end = RESIDENT.endAt(t, door);
        if (end > door) {
            return end;
        }
        int room = ROOM.endAt(t, from);
        return Units.at(t, room) == null ? room : from;
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

package org.lianfang.volunteer.shift;

/** What there is to do on a shift. */
public enum Post {
    CODE_SCAN("扫码登记"),
    DATA_ENTRY("信息录入"),
    TEMPERATURE("测温"),
    QUEUE_GUIDE("排队引导"),
    PRIORITY_LANE("优先通道"),
    HOME_SAMPLING("上门采样"),
    SITE_SETUP("布置场地"),
    GATE("卡口值守"),
    PATROL("巡查"),
    DELIVERY("物资配送"),
    SHOPPING("代购"),
    LOGISTICS("后勤搬运"),
    HOUSEHOLD_WATCH("居家值守"),
    DISINFECTION("消杀"),
    PHONE_VERIFICATION("电话核查"),
    COUNSELLING("心理疏导"),
    PUBLICITY("宣传"),
    OTHER("其他");

    private final String zh;

    Post(String zh) {
        this.zh = zh;
    }

    /** As printed on papers and sheets. */
    public String zh() {
        return zh;
    }
}

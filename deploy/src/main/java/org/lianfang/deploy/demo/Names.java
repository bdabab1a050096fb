package org.lianfang.deploy.demo;

import java.util.SplittableRandom;

/** Invented names that look natural: a surname, and one or two characters fitting the years in which the person was named. */
final class Names {

    private static final String[] SURNAMES =
            ("陈 林 黄 梁 李 张 王 吴 刘 何 罗 郑 谭 冯 邓 区 叶 苏 莫 卢 曾 邱 余 温 汤 钟 廖 容 甄 贾 伍 赵 周 欧阳 司徒 岑 阮 关 简 霍").split(" ");
    private static final String OLD_WOMEN = "兰 珍 娣 凤 英 桂 莲 秀 琼 妹 菊 月 娥 琴 香 芬 莉 金 银 彩";
    private static final String OLD_MEN = "福 强 国 荣 建 德 锦 炳 树 华 坤 松 添 根 培 全 有 贵 柏 明";
    private static final String WOMEN = "芳 敏 静 丽 燕 霞 玲 婷 慧 洁 雯 颖 嘉 怡 欣 倩 薇 琳 晓 娟";
    private static final String MEN = "伟 勇 军 杰 涛 斌 鹏 浩 俊 峰 文 志 健 宇 辉 鸣 维 成 立 海";
    private static final String GIRLS = "梓 萱 涵 诺 瑶 依 心 悦 可 语 桐 雨 思 彤 乐 宁 安 书 夏 禾";
    private static final String BOYS = "宸 轩 睿 浩 子 泽 沐 辰 一 奕 晨 铭 航 瑞 博 景 然 昊 言 川";
    private static final String[] FROM_ABROAD = {"玛丽亚·桑托斯", "约翰·艾弗里", "阮氏秋", "金善美", "阿米尔·汗达", "索菲·勒纳"};

    private Names() {}

    static String surname(SplittableRandom random) {
        return SURNAMES[random.nextInt(SURNAMES.length)];
    }

    static String given(SplittableRandom random, int birthYear, boolean male) {
        String pool;
        if (birthYear < 1970) {
            pool = male ? OLD_MEN : OLD_WOMEN;
        } else if (birthYear < 2005) {
            pool = male ? MEN : WOMEN;
        } else {
            pool = male ? BOYS : GIRLS;
        }
        String[] characters = pool.split(" ");
        String first = characters[random.nextInt(characters.length)];
        if (random.nextInt(100) < 18) {
            return first;
        }
        return first + characters[random.nextInt(characters.length)];
    }

    static String fromAbroad(SplittableRandom random) {
        return FROM_ABROAD[random.nextInt(FROM_ABROAD.length)];
    }
}

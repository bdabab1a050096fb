package org.lianfang.supply.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;

/** Days as people name them (今晚, 后天, 周四, 下周一, 8号, 2月8日), counted from the day of the note. */
final class NamedDay {

    static final String WORDS = "(?:今天|今日|今晚|今早|明天|明日|明晚|明早|大后天|后天"
            + "|(?:这个|这|本|下个|下)?(?:周|星期|礼拜)[一二三四五六日天末1-6]|\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[日号](?![楼院店线门房电字]))";

    private static final Phrase WEEKDAY = Phrase.of("(下个|下)?(?:这个|这|本)?(?:周|星期|礼拜)([一二三四五六日天末1-6])");
    private static final Phrase DATE = Phrase.of("(?:(\\d{1,2})月)?(\\d{1,2})[日号]?");

    private NamedDay() {}

    /** Days from {@code today} to the day named; null where today is not known or no such day exists. */
    static Integer daysUntil(String name, LocalDate today) {
        if (name.startsWith("今")) {
            return 0;
        }
        if (name.startsWith("明")) {
            return 1;
        }
        if (name.endsWith("后天")) {
            return name.startsWith("大") ? 3 : 2;
        }
        return today == null ? null : fromCalendar(name, today);
    }

    private static Integer fromCalendar(String name, LocalDate today) {
        Matcher weekday = WEEKDAY.at(name, 0);
        if (weekday != null) {
            return untilWeekday(weekday.group(2).charAt(0), weekday.group(1) != null, today);
        }
        Matcher date = DATE.at(name, 0);
        return date == null ? null : untilDate(date.group(1), Integer.parseInt(date.group(2)), today);
    }

    private static int untilWeekday(char said, boolean nextWeek, LocalDate today) {
        int day = Letters.isDigit(said) ? said - '0' : "一二三四五六日".indexOf(said) + 1;
        int weekday = said == '天' ? 7 : said == '末' ? 6 : day;
        int ahead = weekday - today.getDayOfWeek().getValue();
        return nextWeek ? ahead + 7 : Math.floorMod(ahead, 7);
    }

    private static Integer untilDate(String month, int day, LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        for (int ahead = 0; ahead <= 12; ahead++) {
            LocalDate candidate = first.plusMonths(ahead);
            boolean rightMonth = month == null || Integer.parseInt(month) == candidate.getMonthValue();
            if (rightMonth && day >= 1 && day <= candidate.lengthOfMonth()) {
                LocalDate named = candidate.withDayOfMonth(day);
                if (!named.isBefore(today)) {
                    return (int) ChronoUnit.DAYS.between(today, named);
                }
            }
        }
        return null;
    }
}

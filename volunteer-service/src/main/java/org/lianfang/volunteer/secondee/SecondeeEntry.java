package org.lianfang.volunteer.secondee;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lianfang.platform.secrecy.PersonalNumbers;
import org.lianfang.platform.sheet.Written;
import org.lianfang.volunteer.sheet.SheetLine;

/** A row as it was understood, with what is wrong with it; only one without faults is whole. */
record SecondeeEntry(
        int number,
        String name,
        String login,
        String phone,
        String unit,
        String team,
        List<String> estates,
        LocalDate endsOn,
        List<SecondeeFault> faults) {

    private static final String EMPTY = "必填。 Needed.";
    private static final String NO_TEXT =
            "一行文字，最多100字，不含手机号。 One line of at most 100 characters, without a phone number.";
    private static final String NO_LOGIN = "账号无效，请填登录名。 Not the name of an account.";
    private static final String NO_PHONE = "电话无效。 Not a phone number.";
    private static final String NO_DAY = "日期无效，请按 2026-01-24 填写。 Not a day; write it as 2026-01-24.";
    private static final String NO_ESTATES = "请填1到50个小区，用顿号分开。 Name 1 to 50 estates, parted by commas.";

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{4,19}");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d");
    /** Day 0 of Excel, whose year 1900 has a day too many. */
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    static SecondeeEntry of(SheetLine<SecondeeColumn> line) {
        var faults = new ArrayList<SecondeeFault>();
        String login = line.text(SecondeeColumn.LOGIN);
        if (login == null) faults.add(fault(SecondeeColumn.LOGIN, EMPTY));
        else {
            // As the login server keeps it.
            login = login.toLowerCase(Locale.ROOT);
            if (!LOGIN.matcher(login).matches()) faults.add(fault(SecondeeColumn.LOGIN, NO_LOGIN));
        }
        String phone = line.text(SecondeeColumn.PHONE);
        if (phone != null && !PHONE.matcher(phone).matches()) faults.add(fault(SecondeeColumn.PHONE, NO_PHONE));
        return new SecondeeEntry(
                line.number(),
                words(line, SecondeeColumn.NAME, true, faults),
                login,
                phone,
                words(line, SecondeeColumn.UNIT, false, faults),
                words(line, SecondeeColumn.TEAM, true, faults),
                estates(line, faults),
                day(line, faults),
                faults);
    }

    static SecondeeFault fault(SecondeeColumn column, String reason) {
        return new SecondeeFault(column.heading(), reason);
    }

    private static String words(
            SheetLine<SecondeeColumn> line, SecondeeColumn column, boolean needed, List<SecondeeFault> faults) {
        String text = line.text(column);
        if (text == null) {
            if (needed) faults.add(fault(column, EMPTY));
            return null;
        }
        if (text.length() > 100 || text.matches("(?s).*\\p{Cntrl}.*") || PersonalNumbers.areIn(text))
            faults.add(fault(column, NO_TEXT));
        return text;
    }

    private static List<String> estates(SheetLine<SecondeeColumn> line, List<SecondeeFault> faults) {
        String text = words(line, SecondeeColumn.ESTATES, true, faults);
        if (text == null) return List.of();
        List<String> estates = Arrays.stream(BETWEEN.split(text))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (estates.isEmpty() || estates.size() > 50) faults.add(fault(SecondeeColumn.ESTATES, NO_ESTATES));
        return estates;
    }

    private static LocalDate day(SheetLine<SecondeeColumn> line, List<SecondeeFault> faults) {
        String text = line.text(SecondeeColumn.ENDS_ON);
        if (text == null) {
            faults.add(fault(SecondeeColumn.ENDS_ON, EMPTY));
            return null;
        }
        try {
            Written cell = line.cells().get(SecondeeColumn.ENDS_ON);
            if (cell.kind() == Written.Kind.DAY) return ofExcel(new BigDecimal(cell.text()));
            return LocalDate.parse(text.replace('/', '-').replace('.', '-'), DAY);
        } catch (DateTimeException none) {
            faults.add(fault(SecondeeColumn.ENDS_ON, NO_DAY));
            return null;
        }
    }

    private static LocalDate ofExcel(BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) > 0) throw new DateTimeException("not a day");
        return FIRST.plusDays(days.longValue());
    }

    @Override
    public String toString() {
        // A record would print the person.
        return "SecondeeEntry[" + number + "]";
    }
}

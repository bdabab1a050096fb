package org.lianfang.supply.text;

import java.time.LocalDate;
import java.util.List;

/** Reads a note such as 面粉5斤、白糖2斤、香醋1瓶 into order lines; never fails, never loses a word. */
public final class OrderText {

    private OrderText() {}

    /** Reads without knowing the day: "until Thursday" stays in the note, "three days left" is understood. */
    public static List<ReadLine> read(String text) {
        return read(text, null);
    }

    /** Reads a note written on {@code today} (Asia/Shanghai), from which 明天 and 周四 are counted. */
    public static List<ReadLine> read(String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String folded = Letters.fold(text);
        List<Token> tokens = new Scanner(folded, today).tokens();
        return new Lines(folded, text, today)
                .of(tokens).stream().map(Draft::line).toList();
    }
}

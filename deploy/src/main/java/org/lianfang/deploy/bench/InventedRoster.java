package org.lianfang.deploy.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lianfang.deploy.demo.IdNumbers;

/** A roster as a community keeps it, the same each time: every row another invented person, 2.9 behind a door. */
final class InventedRoster {

    private static final List<String> HEADINGS = List.of("姓名", "身份证号", "手机号", "小区", "楼栋", "单元", "房号", "与户主关系", "备注");
    private static final String[] SURNAMES = "陈 林 黄 梁 李 张 王 吴 刘 何".split(" ");
    private static final String[] FIRST = "伟 芳 敏 静 勇 丽 军 燕 杰 霞".split(" ");
    private static final String[] SECOND = "明 华 文 玉 建 国 志 秀 海 春".split(" ");
    private static final LocalDate FIRST_BORN = LocalDate.of(1935, 1, 1);
    private static final int DAYS = 32_000;

    private InventedRoster() {}

    static List<String> row(int number) {
        int household = number * 10 / 29;
        boolean head = number == 0 || (number - 1) * 10 / 29 != household;
        return List.of(
                SURNAMES[household % 10] + FIRST[number % 10] + SECOND[number / 10 % 10],
                IdNumbers.of(FIRST_BORN.plusDays(number % DAYS), number / DAYS),
                "154" + String.format("%08d", number),
                "东苑",
                1 + household / 180 + "栋",
                1 + household / 60 % 3 + "单元",
                String.valueOf(100 * (1 + household / 3 % 20) + 1 + household % 3),
                head ? "户主" : "家属",
                "");
    }

    static Path csv(Path file, int from, int to) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADINGS) + "\n");
            for (int number = from; number < to; number++) out.write(String.join(",", row(number)) + "\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In files of so many rows: registry keeps the texts of an Excel file while it reads it, and takes no more than 24 MB of them. */
    static List<Path> xlsx(Path folder, int rows, int each) {
        List<Path> files = new ArrayList<>();
        for (int from = 0; from < rows; from += each) {
            files.add(book(folder.resolve("roster-" + from + ".xlsx"), from, Math.min(rows, from + each)));
        }
        return files;
    }

    private static Path book(Path file, int from, int to) {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "lianfang", "1.0")) {
            Worksheet sheet = book.newWorksheet("名册");
            write(sheet, 0, HEADINGS);
            for (int number = from; number < to; number++) write(sheet, number - from + 1, row(number));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int at, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) sheet.value(at, column, cells.get(column));
    }
}

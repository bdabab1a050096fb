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

/**
 * The rosters of a street, the same each time: a file for each community, every row of them another invented person, 2.9 behind a
 * door.
 */
final class InventedRoster {

    private static final List<String> HEADINGS = List.of("姓名", "身份证号", "手机号", "小区", "楼栋", "单元", "房号", "与户主关系", "备注");
    private static final String[] SURNAMES = "陈 林 黄 梁 李 张 王 吴 刘 何".split(" ");
    private static final String[] FIRST = "伟 芳 敏 静 勇 丽 军 燕 杰 霞".split(" ");
    private static final String[] SECOND = "明 华 文 玉 建 国 志 秀 海 春".split(" ");
    private static final LocalDate FIRST_BORN = LocalDate.of(1935, 1, 1);
    private static final int DAYS = 32_000;

    private InventedRoster() {}

    static List<String> row(int number) {
        int household = household(number);
        boolean head = isHead(number);
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

    private static int household(int number) {
        return number * 10 / 29;
    }

    private static boolean isHead(int number) {
        return number == 0 || household(number - 1) != household(number);
    }

    static List<CommunityRoster> csv(Path folder, List<String> communities, int rows) {
        return files(folder, communities, rows, ".csv", InventedRoster::sheet);
    }

    static List<CommunityRoster> xlsx(Path folder, List<String> communities, int rows) {
        return files(folder, communities, rows, ".xlsx", InventedRoster::book);
    }

    private interface Written {
        Path file(Path file, int from, int to);
    }

    /** As good as equally many rows to a community; nobody's family is torn apart. */
    private static List<CommunityRoster> files(
            Path folder, List<String> communities, int rows, String ending, Written written) {
        List<CommunityRoster> files = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < communities.size(); i++) {
            int to = (int) ((long) rows * (i + 1) / communities.size());
            while (to < rows && !isHead(to)) to++;
            Path file = folder.resolve("roster-" + rows + "-" + communities.get(i) + ending);
            files.add(new CommunityRoster(communities.get(i), written.file(file, from, to), to - from));
            from = to;
        }
        return files;
    }

    private static Path sheet(Path file, int from, int to) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADINGS) + "\n");
            for (int number = from; number < to; number++) out.write(String.join(",", row(number)) + "\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

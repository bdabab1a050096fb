package org.lianfang.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetFileTest {

    private static final List<List<String>> THREE_ROWS =
            List.of(List.of("名单", "", ""), List.of("姓名", "队伍", "小区"), List.of("刘", "一队", "东方花园,城东新村"));

    @Test
    void csvIsReadWhateverProgramOrAlphabetWroteIt() throws IOException {
        String commas = "名单,,\n姓名,队伍,小区\n刘,一队,\"东方花园,城东新村\"\n";
        String tabs = "名单\t\t\n姓名\t队伍\t小区\n刘\t一队\t东方花园,城东新村\n";

        assertThat(read(commas.getBytes(StandardCharsets.UTF_8))).isEqualTo(THREE_ROWS);
        assertThat(read(("\ufeff" + commas).getBytes(StandardCharsets.UTF_8))).isEqualTo(THREE_ROWS);
        assertThat(read(commas.getBytes(Charset.forName("GB18030")))).isEqualTo(THREE_ROWS);
        assertThat(read(tabs.getBytes(StandardCharsets.UTF_8))).isEqualTo(THREE_ROWS);
    }

    @Test
    void theFirstBytesTellWhatIsLockedEmptyOrBroken() {
        assertRefused(new byte[0], SheetRefused.Why.UNREADABLE);
        assertRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3}, SheetRefused.Why.LOCKED);
        assertRefused(new byte[] {'a', 0, 'b', 0}, SheetRefused.Why.UNREADABLE);
        assertRefused(new byte[] {0x50, 0x4b, 3, 4, 9, 9, 9}, SheetRefused.Why.UNREADABLE);
    }

    @Test
    void theFileStaysOpenForWhoeverSentIt() throws IOException {
        var closed = new ArrayList<String>();
        var file = new ByteArrayInputStream("姓名\n刘\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };

        SheetFile.read(file, "姓名", (number, cells) -> {});

        assertThat(closed).isEmpty();
    }

    private static void assertRefused(byte[] file, SheetRefused.Why why) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        SheetRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static List<List<String>> read(byte[] file) throws IOException {
        var rows = new ArrayList<List<String>>();
        SheetFile.read(
                new ByteArrayInputStream(file),
                "姓名",
                (number, cells) -> rows.add(cells.stream().map(Written::text).toList()));
        return rows;
    }
}

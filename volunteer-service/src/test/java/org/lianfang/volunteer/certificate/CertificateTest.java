package org.lianfang.volunteer.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Acts.checkOut;
import static org.lianfang.volunteer.Shifts.aShift;

import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class CertificateTest extends InOpenCommunities {

    private static int last = 54000;

    private final Shifts offer = aShift().withPost("GATE");
    private final String day = ChinaTime.dayOf(offer.startsAt()).toString();
    private final Persona li = Persona.VOLUNTEER.numbered(last++);

    @Test
    void itSaysInChineseWhatWasServedAndWhere() throws IOException {
        serve(125);

        String text = read(li, "/certificates/mine");

        assertThat(text).contains("志愿服务时长证明", "姓名：" + li.username(), "1 个班次，累计 2 小时 5 分钟", "合计", "证明单位（盖章）");
        assertThat(text.lines().filter(line -> line.contains("卡口"))).hasSize(1);
    }

    @Test
    void whoRunsShiftsCertifiesWhatWasServedInTheAreaOnly() throws IOException {
        serve(60);
        String path = "/certificates/" + li.id();

        assertThat(read(MANAGER, path)).contains("累计 1 小时 0 分钟");
        MANAGER_XIANZHOU.asks().get(path + span()).then().statusCode(404);
        li.asks().get(path + span()).then().statusCode(403);
    }

    @Test
    void theSameFactsHaveTheSameNumber() throws IOException {
        serve(60);

        String first = number(read(li, "/certificates/mine"));
        assertThat(number(read(MANAGER, "/certificates/" + li.id()))).isEqualTo(first);
    }

    private static String number(String text) {
        return text.lines().filter(line -> line.contains("证明编号")).findFirst().orElseThrow();
    }

    private String read(Persona who, String path) throws IOException {
        byte[] pdf = who.asks()
                .get(path + span())
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("志愿服务时长证明");
            return new PDFTextStripper().getText(document);
        }
    }

    private String span() {
        return "?from=" + day + "&to=" + day;
    }

    private void serve(int minutes) {
        String booking = booked(li, offer.publish());
        clock.turnTo(offer.startsAt());
        checkIn(li, booking).statusCode(200);
        clock.turnTo(offer.startsAt().plus(Duration.ofMinutes(minutes)).plusSeconds(1));
        checkOut(li, booking).statusCode(200);
    }
}

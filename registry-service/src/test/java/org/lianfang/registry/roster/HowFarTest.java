package org.lianfang.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.registry.roster.RosterFiles.HEADINGS;
import static org.lianfang.registry.roster.RosterFiles.send;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.registry.OnRegistry;
import org.lianfang.registry.rosterfile.Heading;
import org.lianfang.registry.rosterfile.RosterFile;
import org.lianfang.registry.rosterfile.RosterLine;
import org.lianfang.registry.rosterfile.RosterLines;
import org.lianfang.registry.rosterfile.RosterSheet;

/** How far a roster is while it is looked through: rows done of about so many, never all of them before they are. */
@OnRegistry
class HowFarTest {

    @Test
    void whatHasArrivedTellsAboutHowManyRowsTheFileHas() throws IOException {
        var told = new AtomicInteger();
        var file = new ArrivingFile(new ByteArrayInputStream(new byte[1000]), 4000, told::incrementAndGet);
        assertThat(file.rowsAbout(10)).isZero();

        assertThat(file.readNBytes(500)).hasSize(500);

        assertThat(file.rowsAbout(10)).isEqualTo(80);
        assertThat(told).hasPositiveValue();
        assertThat(file.whole()).isNotDone();
        assertThat(file.readAllBytes()).hasSize(500);
        assertThat(file.whole()).isDone();
    }

    @Test
    void aSheetTellsItsRowsBeforeTheFirstIsRead() throws IOException {
        var file = new ByteArrayOutputStream();
        try (RosterSheet sheet = RosterSheet.export(file)) {
            for (int i = 1; i <= 3; i++) sheet.row(Map.of(Heading.NAME, "远" + i, Heading.ESTATE, "远苑"));
        }
        var told = new ArrayList<String>();

        RosterFile.read(new ByteArrayInputStream(file.toByteArray()), new RosterLines() {
            @Override
            public void expect(int lines) {
                told.add("about " + lines);
            }

            @Override
            public void accept(RosterLine line) {
                told.add("row " + line.number());
            }
        });

        // The headings are a row as well.
        assertThat(told).containsExactly("about 4", "row 2", "row 3", "row 4");
    }

    @Test
    void aLengthThatIsNotSaidOrNotTrueMakesNoNumberThatMeansNothing() throws IOException {
        var unknown = new ArrivingFile(new ByteArrayInputStream(new byte[10]), 0, () -> {});
        var boasting = new ArrivingFile(new ByteArrayInputStream(new byte[10]), Long.MAX_VALUE / 100, () -> {});
        assertThat(unknown.readAllBytes()).hasSize(10);
        assertThat(boasting.readAllBytes()).hasSize(10);

        assertThat(unknown.rowsAbout(5)).isZero();
        assertThat(boasting.rowsAbout(5)).isEqualTo(RowReader.UNLIKELY);
    }

    @Test
    void thereIsAlwaysOneRowLeftUntilAllAreDoneAndThenNobodyGuesses() {
        UUID id = UUID.randomUUID();
        send(id, HEADINGS + "远一,,15403000901,远苑,1栋,1单元,301,户主,,,\n")
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("rowsAbout", nullValue());

        Database.execute(
                "registry",
                "update roster_import set state = 'CHECKING', rows_done = 4000, rows_about = 3000, beat_at = now() where id = '"
                        + id + "'");

        Persona.MANAGER
                .asks()
                .get("/rosters/" + id)
                .then()
                .body("rowsDone", equalTo(4000))
                .body("rowsAbout", equalTo(4001));
        Database.execute("registry", "update roster_import set state = 'FAILED' where id = '" + id + "'");
    }

    /** A connection on which nothing moves is cut by the server: whoever waits has to be answered before. */
    @Test
    void theSenderIsAnsweredBeforeASilentConnectionIsCut() {
        var config = ConfigProvider.getConfig();
        Duration idle = config.getValue("quarkus.http.idle-timeout", Duration.class);
        Duration within = config.getOptionalValue("lianfang.rosters.answer-within", Duration.class)
                .orElse(Duration.ofSeconds(30));

        assertThat(within.multipliedBy(2)).isLessThan(idle);
    }
}

package org.lianfang.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.lianfang.registry.roster.RosterFiles.HEADINGS;
import static org.lianfang.registry.roster.RosterFiles.imported;
import static org.lianfang.registry.roster.RosterFiles.rows;
import static org.lianfang.registry.roster.RosterFiles.send;
import static org.lianfang.registry.roster.RosterFiles.store;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.registry.OnRegistry;

/** What a roster meets in a register that has gone on since. */
@OnRegistry
class RosterAgainTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String estate = "再来苑" + NUMBER.incrementAndGet() + "期";

    @Test
    void whoMovedOutAndStandsInARosterAgainIsLeftToReview() {
        String file = HEADINGS + "方一,110101199003078259,," + estate + ",1栋,,101,,,,\n";
        imported(file);
        movesOut();

        UUID again = UUID.randomUUID();
        send(again, file).body("unchanged", equalTo(0)).body("inDoubt", equalTo(1));
        rows(again, "IN_DOUBT").body("nodes[0].reasons", contains("SAME_ID_NUMBER"));
        store(again).statusCode(200).body("inDoubt", equalTo(1)).body("overtaken", equalTo(0));

        assertThat(presences()).containsExactly("MOVED_OUT", "PRESENT");
        send(UUID.randomUUID(), file).body("unchanged", equalTo(1)).body("inDoubt", equalTo(0));
    }

    @Test
    void alsoWhereTheRegisterKnewThePersonBeforeAnyRoster() {
        imported(HEADINGS + "方二,,15404990001," + estate + ",1栋,,102,,,,\n");
        Database.execute("registry", "delete from roster_source");
        movesOut();

        send(UUID.randomUUID(), HEADINGS + "方二,,15404990001," + estate + ",1栋,,102,,,,\n")
                .body("unchanged", equalTo(0))
                .body("inDoubt", equalTo(1));
    }

    @Test
    void checkedRowsThatAServerLostAreToldAndTheSameFileIsTakenAgain() {
        String file = HEADINGS + "方三,,," + estate + ",1栋,,103,,,,\n" + "方四,,," + estate + ",1栋,,104,,,,\n";
        UUID id = UUID.randomUUID();
        send(id, file).body("fresh", equalTo(2));
        Database.execute("registry", "delete from roster_row where import_id = '" + id + "' and number = 2");

        store(id).statusCode(409).body("problem", equalTo("ROSTER_CUT_SHORT"));

        assertThat(presences()).isEmpty();
        assertThat(Database.column("registry", "select state from roster_import where id = '" + id + "'"))
                .containsExactly("FAILED");
        send(id, file).statusCode(200).body("fresh", equalTo(2));
        store(id).statusCode(200).body("state", equalTo("STORED"));
        assertThat(presences()).hasSize(2);
    }

    @Test
    void anotherFileUnderTheIdOfOneThatFailedIsNotBlamedForItsRows() {
        UUID id = UUID.randomUUID();
        String good = "方五,,," + estate + ",1栋,,105,,,,\n";
        send(id, HEADINGS + good + ",,," + estate + ",1栋,,106,,,,\n")
                .body("fresh", equalTo(1))
                .body("wrong", equalTo(1));
        Database.execute("registry", "delete from roster_row where import_id = '" + id + "'");
        store(id).statusCode(409).body("problem", equalTo("ROSTER_CUT_SHORT"));

        send(id, HEADINGS + good).statusCode(200).body("fresh", equalTo(1)).body("wrong", equalTo(0));
    }

    @Test
    void whatTheDatabaseRefusesLeavesNothingIsToldAndMayBeTriedAgain() {
        UUID id = UUID.randomUUID();
        send(id, HEADINGS + "方六,,," + estate + ",1栋,,107,,,,\n").body("fresh", equalTo(1));
        Database.execute("registry", "alter table resident add constraint refused check (name <> '方六') not valid");
        try {
            store(id).statusCode(500);
            assertThat(presences()).isEmpty();
            told(id).body("state", equalTo("CHECKED")).body("problem", startsWith("系统出错"));
        } finally {
            Database.execute("registry", "alter table resident drop constraint refused");
        }

        store(id).statusCode(200).body("state", equalTo("STORED")).body("problem", nullValue());
    }

    @Test
    void whoseTransactionIsEndedToBreakADeadlockStoresItAnew() {
        UUID id = UUID.randomUUID();
        send(id, HEADINGS + "方小七,,," + estate + ",1栋,,108,,,,\n").body("fresh", equalTo(1));
        Database.execute(
                "registry",
                "create sequence met; grant usage on met to registry_runtime;"
                        + " create function meet() returns trigger language plpgsql as"
                        + " $$begin if nextval('met') < 3 then raise exception 'met' using errcode = '40P01'; end if; return null; end$$;"
                        + " create trigger meeting after insert on resident for each statement execute function meet()");
        try {
            store(id).statusCode(200).body("state", equalTo("STORED")).body("fresh", equalTo(1));
        } finally {
            Database.execute("registry", "drop trigger meeting on resident; drop function meet(); drop sequence met");
        }
        assertThat(presences()).containsExactly("PRESENT");
    }

    private static ValidatableResponse told(UUID id) {
        return Persona.MANAGER.asks().get("/rosters/" + id).then().statusCode(200);
    }

    private void movesOut() {
        Database.execute(
                "registry",
                "update resident r set presence = 'MOVED_OUT' from household h where h.id = r.household_id and h.address like '"
                        + estate + "%'");
    }

    private List<String> presences() {
        return Database.column(
                "registry",
                "select r.presence from resident r join household h on h.id = r.household_id where h.address like '"
                        + estate + "%' order by 1");
    }
}

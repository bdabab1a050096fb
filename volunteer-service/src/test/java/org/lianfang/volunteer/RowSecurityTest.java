package org.lianfang.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.platformtest.Persona.XIANZHOU;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Shifts.aShift;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/** What the database itself says, whatever the code does: policies and constraints, asked as the running service's login. */
@ServiceTest
class RowSecurityTest extends InOpenCommunities {

    private static final String TABLES =
            " from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace";

    private static int last = 8700;

    private final Persona li = VOLUNTEER.numbered(last++);
    private final Persona wang = VOLUNTEER.numbered(last++);

    @Test
    void withoutAScopeThereIsNoRow() throws SQLException {
        booked(li, aShift().publish());

        // Entries of the audit are not even read.
        var bound = Database.column(
                "volunteer", "select c.relname" + TABLES + " and c.relrowsecurity and c.relname <> 'audit_entry'");
        assertThat(bound).contains("shift", "booking", "volunteer", "swap", "draw_request", "leave_entry", "delivery");
        for (String table : bound) {
            assertThat(asRuntime("", "select count(*) from " + table)).as(table).isEqualTo("0");
        }
    }

    @Test
    void everyTableIsBoundAlsoForItsOwnerButThoseThatHoldRulesForAll() {
        assertThat(Database.column(
                        "volunteer",
                        "select c.relname" + TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .containsExactlyInAnyOrder(
                        "opened_community", "post_rule", "meal_time", "calendar_day", "flyway_schema_history");
    }

    @Test
    void theCodesOfTheScopeBoundShiftsAndTheRunnersBookings() throws SQLException {
        String shift = aShift().inCommunity(XIANZHOU).publish();
        booked(li, shift);
        String count = "select count(*) from %s where %s = '" + shift + "'";

        assertThat(asRuntime(codes("440705001012"), count.formatted("shift", "id")))
                .isEqualTo("0");
        assertThat(asRuntime(codes("440705001012"), count.formatted("booking", "shift_id")))
                .isEqualTo("0");
        assertThat(asRuntime(codes(XIANZHOU), count.formatted("shift", "id"))).isEqualTo("1");
        assertThat(asRuntime(codes(XIANZHOU), count.formatted("booking", "shift_id")))
                .isEqualTo("1");
    }

    @Test
    void whoActsAsAPersonSeesNoBookingOfOthersEvenInTheOwnArea() throws SQLException {
        String shift = aShift().withPlaces(2).publish();
        booked(li, shift);
        booked(wang, shift);
        String scope = codes("440705001012") + person(li);

        assertThat(asRuntime(scope, "select count(*) from booking where shift_id = '" + shift + "'"))
                .isEqualTo("1");
        assertThat(asRuntime(scope, "select count(*) from volunteer where id = '" + wang.id() + "'"))
                .isEqualTo("0");
        assertThat(asRuntime(
                        scope + ", set_config('app.shift', '" + shift + "', true)",
                        "select count(*) from booking where shift_id = '" + shift + "'"))
                .isEqualTo("2");
    }

    @Test
    void theDoorOfAWatchIsForItsRunnersAndThoseOnDuty() throws SQLException {
        Persona guard = Persona.PROPERTY_STAFF.numbered(last++);
        String shift = aShift().withPost("HOUSEHOLD_WATCH")
                .with("caseId", UUID.randomUUID().toString())
                .publish();
        String booking = booked(guard, shift);
        String here = codes("440705001012");
        String count = "select count(*) from shift_watch where shift_id = '" + shift + "'";

        assertThat(asRuntime(here, count)).isEqualTo("1");
        assertThat(asRuntime(codes(XIANZHOU), count)).isEqualTo("0");
        assertThat(asRuntime(here + person(guard), count)).isEqualTo("0");
        Database.execute("volunteer", "update booking set status = 'ATTENDED' where id = '" + booking + "'");
        assertThat(asRuntime(here + person(guard), count)).isEqualTo("1");
        assertThat(asRuntime(here + person(li), count)).isEqualTo("0");
    }

    @Test
    void theLookAtOverlapsAnswersForTheLineOfTheRunningActOnly() throws SQLException {
        Shifts offer = aShift();
        String shift = offer.publish();
        booked(li, shift);
        String waiting = booked(wang, shift);
        booked(wang, aShift().from(offer.startsAt(), Duration.ofHours(1)).publish());
        String ask = "select holds_overlap('" + waiting + "')";

        assertThat(asRuntime(person(li), ask)).isEqualTo("f");
        assertThat(asRuntime(person(li) + ", set_config('app.shift', '" + shift + "', true)", ask))
                .isEqualTo("t");
    }

    @Test
    void onlyItsContactSeesAnOrganisationsPeopleAndBooksInItsName() throws SQLException {
        String firm = Groups.organisation(Persona.CHENGDONG, li);
        String shift = aShift().withPlaces(3).publish();
        String group = Groups.book(li, firm, Groups.listOf(shift, 1))
                .statusCode(200)
                .extract()
                .path("id");
        String here = codes("440705001012");
        String count = "select count(*) from %s where %s = '" + firm + "'";
        String one =
                """
                insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket,
                                     booked_at, group_id, organisation_id)
                select gen_random_uuid(), s.id, s.community_code, '%s', s.starts_at, s.ends_at, 'WAITING', true, 99, now(), '%s', '%s'
                from shift s where s.id = '%s' returning 1"""
                        .formatted(wang.id(), group, firm, shift);
        booked(wang, aShift().publish());

        assertThat(asRuntime(here + person(li), count.formatted("organisation", "id")))
                .isEqualTo("1");
        assertThat(asRuntime(here + person(li), count.formatted("booking", "organisation_id")))
                .isEqualTo("1");
        for (String other : new String[] {here + person(wang), codes(XIANZHOU), codes(XIANZHOU) + person(li), ""}) {
            assertThat(asRuntime(other, count.formatted("organisation", "id"))).isEqualTo("0");
            assertThat(asRuntime(other, count.formatted("booking", "organisation_id")))
                    .isEqualTo("0");
        }
        for (String other : new String[] {here + person(wang), here}) {
            assertThatThrownBy(() -> asRuntime(other + ", set_config('app.shift', '" + shift + "', true)", one))
                    .hasMessageContaining("booking_group_by_contact");
        }
        assertThatThrownBy(() -> asRuntime("", "update booking set organisation_id = null"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theDatabaseRefusesToOversellToBookTwiceAndToOverlap() {
        Shifts offer = aShift();
        String shift = offer.publish();
        String booking = booked(li, shift);
        String other = aShift().from(offer.startsAt(), Duration.ofHours(1)).publish();
        String copy =
                """
                insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket, booked_at)
                select '%s', s.id, s.community_code, b.volunteer_id, s.starts_at, s.ends_at, '%s', true, 99, now()
                from booking b, shift s where b.id = '%s' and s.id = '%s'""";

        assertThatThrownBy(
                        () -> Database.execute("volunteer", "update shift set booked = 2 where id = '" + shift + "'"))
                .hasMessageContaining("shift_never_oversold");
        assertThatThrownBy(() ->
                        Database.execute("volunteer", copy.formatted(UUID.randomUUID(), "WAITING", booking, shift)))
                .hasMessageContaining("booking_one_live");
        assertThatThrownBy(() ->
                        Database.execute("volunteer", copy.formatted(UUID.randomUUID(), "BOOKED", booking, other)))
                .hasMessageContaining("booking_no_overlap");
        assertThatThrownBy(() -> Database.execute(
                        "volunteer",
                        copy.replace(
                                        "s.starts_at, s.ends_at, '",
                                        "s.starts_at - interval '9 days', s.ends_at - interval '9 days', '")
                                .formatted(UUID.randomUUID(), "BOOKED", booking, other)))
                .hasMessageContaining("booking_of_shift");
    }

    @Test
    void nobodyDeclinesAnOfferForWhomItIsMeant() throws SQLException {
        String booking = booked(li, aShift().publish());
        String offer = li.asks()
                .body(java.util.Map.of("volunteerId", wang.id()))
                .post("/bookings/" + booking + "/hand-overs")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        String decline = "update hand_over set state = 'DECLINED' where id = '" + offer + "' returning state";
        String here = codes("440705001012");

        for (String other : new String[] {here + person(li), here})
            assertThatThrownBy(() -> asRuntime(other, decline)).hasMessageContaining("hand_over_declined");
        assertThat(asRuntime(here + person(wang), decline)).isEqualTo("DECLINED");
    }

    @Test
    void theRunningLoginMayNotDeleteNorChangeWhatIsFixed() {
        for (String sql : new String[] {
            "delete from booking",
            "delete from shift",
            "update booking set ticket = 1",
            "update booking set volunteer_id = gen_random_uuid()",
            "update shift set starts_at = now()",
            "select * from audit_entry"
        }) {
            assertThatThrownBy(() -> asRuntime("", sql)).hasMessageContaining("permission denied");
        }
    }

    private static String codes(String code) {
        return ", set_config('app.codes', '{" + code + "}', true)";
    }

    private static String person(Persona persona) {
        return ", set_config('app.person', '" + persona.id() + "', true)";
    }

    private static String asRuntime(String settings, String sql) throws SQLException {
        try (Connection connection = Database.runtime("volunteer");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1" + settings);
            try (var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}

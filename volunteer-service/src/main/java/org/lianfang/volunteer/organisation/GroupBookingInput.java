package org.lianfang.volunteer.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Places of one shift for a list of people, as the graph's input of this name. */
public record GroupBookingInput(
        UUID id,
        @NotNull(message = "必填。 Needed.") UUID shiftId,
        @NotNull(message = "必填。 Needed.") @Size(min = 1, max = 200, message = "名单为1到200人。 A list of 1 to 200 people.")
                List<Person> people) {

    static final GroupBookingInput DEFAULTS = new GroupBookingInput(null, null, null);

    /** A line of the list as it was typed; {@link NameList} checks it, so that every bad line is told at once. */
    public record Person(String name, String phone) {}
}

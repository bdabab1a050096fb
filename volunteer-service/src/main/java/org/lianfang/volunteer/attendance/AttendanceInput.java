package org.lianfang.volunteer.attendance;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What those who run a shift record of one person, as the graph's input of this name.
 *
 * @param arrivedAt null: as it is
 * @param leftAt null: as it is
 * @param absent she did not come and had not said so; null: no
 * @param extended what she served after the end counts as well, for which a reason is owed; null: as it is
 */
public record AttendanceInput(
        Instant arrivedAt,
        Instant leftAt,
        Boolean absent,
        Boolean extended,
        @Size(max = 500, message = "最多500字。 At most 500 characters.") @Pattern(regexp = "[^\\x00]*") String reason) {

    boolean isAbsent() {
        return Boolean.TRUE.equals(absent);
    }
}

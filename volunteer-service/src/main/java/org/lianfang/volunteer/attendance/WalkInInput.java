package org.lianfang.volunteer.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.lianfang.platform.input.NoPersonalNumbers;

/**
 * Someone who came without a booking and without a login, as the graph's input of this name.
 *
 * @param id of this sending: sent again, she is on the list once
 * @param phone with the name it is one person, whose hours add up; null: she is known by this sending only
 * @param waiveRestReason why she may do the shift with too little rest; null: she may not
 */
public record WalkInInput(
        UUID id,
        @NotBlank(message = "请填写姓名。 A name is needed.") @Size(max = 50) @Pattern(regexp = "\\P{Cntrl}*") String name,
        @Pattern(regexp = "[0-9+][0-9 -]{4,19}", message = "请填写有效的电话号码。 A phone number in digits.") String phone,
        @NoPersonalNumbers @Size(max = 500, message = "最多500字。 At most 500 characters.") @Pattern(regexp = "[^\\x00]*")
                String waiveRestReason) {

    boolean waivesRest() {
        return waiveRestReason != null && !waiveRestReason.isBlank();
    }
}

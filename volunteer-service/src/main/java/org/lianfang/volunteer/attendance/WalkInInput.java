package org.lianfang.volunteer.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Someone who came without a booking and without a login, as the graph's input of this name. */
public record WalkInInput(
        UUID id,
        @NotBlank(message = "请填写姓名。 A name is needed.") @Size(max = 50) @Pattern(regexp = "\\P{Cntrl}*") String name,
        @Pattern(regexp = "[0-9+][0-9 -]{4,19}", message = "请填写有效的电话号码。 A phone number in digits.") String phone) {}

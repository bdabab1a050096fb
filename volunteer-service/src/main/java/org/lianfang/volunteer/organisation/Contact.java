package org.lianfang.volunteer.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Who books for an organisation, as the graph's input of this name.
 *
 * @param volunteerId the id of her login, as her own profile and every roll call show it
 * @param phone kept sealed; null: not known
 */
public record Contact(
        @NotNull(message = "必填。 Needed.") UUID volunteerId,
        @NotBlank(message = "请填写联系人姓名。 The contact's name is needed.")
                @Size(max = 50, message = "最多50字。 At most 50 characters.")
                @Pattern(regexp = "\\P{Cntrl}*", message = "请勿使用换行等控制字符。 One line, without control characters.")
                String name,
        @Pattern(regexp = "[0-9+][0-9 -]{4,19}", message = "请填写有效的电话号码。 A phone number in digits.") String phone) {}

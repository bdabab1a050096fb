package org.lianfang.supply.placing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.lianfang.supply.order.SupplyKind;

/** A need heard at a door. */
public record NeedInput(
        @NotNull SupplyKind kind,
        @NotNull @Size(max = 4000) String text,
        Boolean urgent,
        @Size(max = 100) List<@NotNull @Valid OrderLineInput> lines,
        @Size(max = 50)
                @Pattern(regexp = "[^*]*", message = "不能含有 *，那是隐去的内容。 Without *, which stands for what is masked.")
                String contactName,
        @Size(max = 30) @Pattern(regexp = NeedInput.PHONE, message = NeedInput.PHONE_HINT) String contactPhone) {

    static final String PHONE = "|[0-9+][0-9 \\-()转]{4,29}";
    static final String PHONE_HINT = "电话只能含数字、空格、- ( ) + 转。 A phone number holds digits, spaces and - ( ) + only.";

    static final NeedInput DEFAULTS = new NeedInput(null, null, false, null, null, null);
}

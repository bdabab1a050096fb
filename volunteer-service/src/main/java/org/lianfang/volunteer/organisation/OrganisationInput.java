package org.lianfang.volunteer.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.lianfang.platform.input.NoPersonalNumbers;

/** An organisation to list, as the graph's input of this name; one that helps in several communities is listed in each of them. */
public record OrganisationInput(
        UUID id,
        @NotNull(message = "必填。 Needed.")
                @Pattern(regexp = "\\d{12}", message = "须为12位区划代码。 A division code of 12 digits.")
                String communityCode,
        @NotNull(message = "必填。 Needed.") OrganisationKind kind,
        @NotBlank(message = "请填写单位名称。 A name is needed.")
                @Size(max = 100, message = "最多100字。 At most 100 characters.")
                @Pattern(regexp = "\\P{Cntrl}*", message = "请勿使用换行等控制字符。 One line, without control characters.")
                @NoPersonalNumbers
                String name,
        @Valid Contact contact) {

    static final OrganisationInput DEFAULTS = new OrganisationInput(null, null, null, null, null);
}

package org.lianfang.volunteer.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A program to tell, as the graph's input. */
public record WebHookInput(
        @NotNull(message = "必填。 Needed.")
                @Pattern(regexp = "\\d{12}", message = "须为12位区划代码。 A division code of 12 digits.")
                String communityCode,
        @NotBlank(message = "必填。 Needed.") @Size(max = 500, message = "最多500字。 At most 500 characters.") String url) {}

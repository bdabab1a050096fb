package org.lianfang.isolation.scoped;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The keys of a batch read. */
public record Keys(@NotNull @Size(max = Keys.MOST) List<@NotNull UUID> ids) {

    /** As many keys as one call may carry. */
    public static final int MOST = 1000;
}

package org.lianfang.registry.resident;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One care need of a person.
 *
 * @param until null while it holds; an entry that no longer holds is erased by a correction
 */
public record CareNeedEntry(
        CareNeed need,
        String reason,
        String source,
        LocalDate since,
        @Schema(description = "Null while the need holds. A need that no longer holds is erased by a correction.")
                LocalDate until) {

    static CareNeedEntry elderly(int birthYear, int years) {
        return new CareNeedEntry(
                CareNeed.ELDERLY, years + " 岁及以上", "出生年份", LocalDate.of(birthYear + years, 1, 1), null);
    }

    /** For those who see the person masked: free text may name people. */
    CareNeedEntry masked() {
        return new CareNeedEntry(need, need == CareNeed.ELDERLY ? reason : null, source, since, until);
    }
}

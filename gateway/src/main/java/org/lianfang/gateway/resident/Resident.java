package org.lianfang.gateway.resident;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A person of a household; masked unless the role sees it in clear. */
@Description("name, phone and idNumber are masked unless the viewer's role sees them in clear (design, section 4).")
public record Resident(
        @Id @NonNull UUID id,
        @NonNull String name,
        String phone,
        String idNumber,
        Gender gender,
        Integer birthYear,
        @Description("To the head of the household, e.g. 户主, 配偶, 子女, 租客.") String relation,
        @Description("Where the household register (户籍) is kept.") String domicile,
        @NonNull Presence presence,
        @Description("How this person is reached; VISIT, PHONE or PAPER for those without a smartphone.")
                Channel contactBy,
        @NonNull List<@NonNull CareNeedEntry> careNeeds,
        String note,
        @Description("Files that were merged into this one.") List<@NonNull ResidentAlias> aliases,
        @Ignore UUID householdId,
        @Ignore String communityCode) {}

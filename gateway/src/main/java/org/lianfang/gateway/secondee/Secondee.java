package org.lianfang.gateway.secondee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A seconded cadre. */
@Description(
        "A seconded cadre (下沉干部), as the newest roster says. login: the name of her account. unit: who seconds her. estates: those to which her team is posted, by name. endsOn: her last day.")
public record Secondee(
        @Id @NonNull UUID id,
        @NonNull String name,
        @NonNull String login,
        String phone,
        String unit,
        @NonNull String team,
        @NonNull List<@NonNull String> estates,
        @NonNull LocalDate endsOn,
        @Ignore String communityCode) {}

package org.lianfang.isolation.observation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.secrecy.PersonalNumbers;

/** What people wrote about a case, as the caller may read it: the street sees it without the numbers of persons. */
@Singleton
class ShownWords {

    private static final Set<Role> MASKED = Set.of(Role.STREET_OFFICER);
    private static final Set<Role> CLEAR = Set.of(Role.COMMUNITY_MANAGER, Role.GRID_WORKER, Role.HEALTH_WORKER);

    private final Caller caller;

    ShownWords(Caller caller) {
        this.caller = caller;
    }

    CaseView view(IsolationCase file, LocalDate today) {
        CaseView view = CaseView.of(file, today);
        if (!isMaskedIn(view.communityCode())) return view;
        return view.with(view.persons().stream().map(PersonView::withoutNumbers).toList());
    }

    EventView event(String communityCode, EventView event) {
        if (!isMaskedIn(communityCode)) return event;
        return new EventView(
                event.caseId(),
                event.at(),
                event.by(),
                event.what(),
                PersonalNumbers.hide(event.reason()),
                PersonalNumbers.hide(event.before()),
                PersonalNumbers.hide(event.after()));
    }

    // One login may be a community's manager and the street's officer.
    private boolean isMaskedIn(String communityCode) {
        return caller.mayAt(communityCode, MASKED) && !caller.mayAt(communityCode, CLEAR);
    }
}

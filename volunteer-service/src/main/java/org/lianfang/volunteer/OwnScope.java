package org.lianfang.volunteer;

import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Scope;

/**
 * The scope of someone who acts for herself: shifts are found in the areas of her grants, bookings are her own. It opens nothing to
 * a caller without a grant, because the door asks for the grants of the operation first.
 */
public final class OwnScope {

    private OwnScope() {}

    public static Scope of(Caller caller, VolunteerOperation operation) {
        Scope granted = caller.scope(operation);
        return new Scope(
                operation,
                granted.areas(),
                granted.estates(),
                granted.grids(),
                granted.household(),
                caller.id(),
                granted.shift());
    }

    /** The same for an act on one shift, which may move others up its line. */
    public static Scope onShift(Caller caller, VolunteerOperation operation, UUID shiftId) {
        return of(caller, operation).onShift(shiftId);
    }
}

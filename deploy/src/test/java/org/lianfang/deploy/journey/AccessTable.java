package org.lianfang.deploy.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may do what to whom, for every root operation of the graph: the table of design §4, cell by cell.
 */
final class AccessTable {

    /** The seven roles, in the order of the columns. */
    static final List<String> LOGINS = List.of(
            Logins.OFFICER,
            Logins.MANAGER,
            Logins.GRID_WORKER,
            Logins.PROPERTY_STAFF,
            Logins.HEALTH_WORKER,
            Logins.VOLUNTEER,
            Logins.RESIDENT);

    /** One cell of the table. */
    enum Right {
        /** Refused: FORBIDDEN. */
        NO('-'),
        /** Always answered: it means no place. */
        ALWAYS('*'),
        /** Answered within the own area, NOT_FOUND or an empty list outside. */
        AREA('A'),
        /** Answered for what lies in the own street. */
        STREET('S'),
        /** Answered for what lies in the own community. */
        COMMUNITY('C'),
        /** Answered for the own household. */
        HOME('H'),
        /** The role is let in, but nothing here is in its hands: NOT_FOUND or an empty list. */
        NONE('N');

        private final char cell;

        Right(char cell) {
            this.cell = cell;
        }

        private static Right of(String cell) {
            for (Right right : values()) {
                if (right.cell == cell.charAt(0)) {
                    return right;
                }
            }
            throw new IllegalArgumentException(cell);
        }
    }

    // Columns: street officer, manager, grid worker, property, health worker, volunteer, resident.
    private static final String CELLS =
            """
            me                 * * * * * * *
            streets            * * * * * * *
            street             S S S S S S S
            community          A A A A A A C
            household          A A A A A - H
            resident           A A A - A - H
            households         A A A A A - H
            residents          A A A - A - H
            isolationCase      A A A - A - H
            isolationCases     A A A - A - H
            previewIsolation   A A - - - - -
            healthChecks       A A A - A - H
            dueChecks          A A A - A - H
            supplyOrder        A A A A N N H
            supplyOrders       A A A A A N H
            parseOrderText     - * * * * - *
            shift              A A A A A A -
            shifts             A A A A A A -
            myBookings         * * * * * * *
            freeShifts         - - A A A A -
            myCalendar         * * * * * * *
            myNotices          * * * * * * *
            myMail             * * * * * * *
            webHooks           * * - - - - -
            undelivered        * * - - - - -
            checkInPass        N N N N N N N
            handOvers          - - * * * * -
            handOversToDecide  * * - - - - -
            organisations      A A - - - - -
            myOrganisations    - - * * * * -
            groupBookings      - - N N N N -
            secondees          * * - - - - -
            leftDuties         * * - - - - -
            draw               N N N N N N -
            myDrawRequests     * * * * * * *
            swaps              - - * * * * -
            swapsToDecide      * * - - - - -
            myLeave            * * * * * * *
            leaveAccounts      * * - - - - -
            leaveEntries       * * - - - - -
            dutyPlans          * * - - - - -
            hours              * * - - - - -
            hoursPage          * * - - - - -
            missingCheckOuts   * * - - - - -
            noShows            * * - - - - -
            meals              * * - - - - -
            postRules          * * * * * * -
            myProfile          * * * * * * *
            rosterImport       - N - - - - -
            rosterImports      - * - - - - -
            rosterRows         - N - - - - -
            possibleDoubles    - N - - - - -
            storeRoster        - N - - - - -
            keepApart          - N - - - - -
            mergeResidents     - A - - - - -
            saveHousehold      - A A - - - -
            saveResident       - A A - - - -
            moveResident       - A A - - - -
            revealResident     A A A - A - -
            recordVisit        - A A - A - H
            openIsolation      A A - - - - -
            addObservedPerson  A A - - - - -
            extendIsolation    A A - - - - -
            releaseIsolation   A A - - - - -
            transferPerson     A A - - - - -
            cancelIsolation    A A - - - - -
            correctCheck       - A - - A - -
            handleCheck        - A - - A - -
            placeSupplyOrder   - A A A - - H
            assignSupplyOrders - A A - - - -
            readySupplyOrders  - A A - - - -
            deliverSupplyOrder - A A A - N -
            cancelSupplyOrder  - A A A N - H
            publishShift       A A - - - - -
            cancelShift        A A - - - - -
            bookShift          - - A A A A -
            requestDraw        - - A A A A -
            takeBackDrawRequest - - N N N N -
            offerSwap          - - N N N N -
            withdrawSwap       - - N N N N -
            acceptSwap         - - N N N N -
            declineSwap        - - N N N N -
            decideSwap         N N - - - - -
            takeLeave          N N - - - - -
            counterLeave       N N - - - - -
            saveMyProfile      - - * * * * -
            offerHandOver      - - N N N N -
            withdrawHandOver   - - N N N N -
            takeHandOver       - - N N N N -
            declineHandOver    - - N N N N -
            decideHandOver     N N - - - - -
            addOrganisation    A A - - - - -
            nameContact        A A - - - - -
            bookForGroup       - - N N N N -
            cancelGroupBooking - - N N N N -
            handOnDuty         N N - - - - -
            saveDutyPlan       A A - - - - -
            changeDutyPlan     A A - - - - -
            endDutyPlan        A A - - - - -
            generateShifts     A A - - - - -
            copyShifts         A A - - - - -
            copyWeek           A A - - - - -
            callOut            A A - - - - -
            acceptOffer        - - N N N N -
            declineOffer       - - N N N N -
            moveShift          A A - - - - -
            shortenShift       A A - - - - -
            changeShift        A A - - - - -
            recordAttendance   A A - - - - -
            checkInWalkIn      A A - - - - -
            readNotices        * * * * * * *
            giveMyMail         * * * * * * *
            confirmMyMail      * * * * * * *
            forgetMyMail       * * * * * * *
            makeWebHook        A A - - - - -
            revokeWebHook      N N - - - - -
            checkInByPass      A A - - - - -
            makeCalendar       * * * * * * *
            revokeCalendar     * * * * * * *
            waiveRest          A A - - - - -
            cancelBooking      - - N N N N -
            checkIn            - - N N N N -
            checkOut           - - N N N N -
            """;

    private AccessTable() {}

    /** Of each operation: login → right. */
    static Map<String, Map<String, Right>> rights() {
        Map<String, Map<String, Right>> rights = new LinkedHashMap<>();
        CELLS.lines().forEach(line -> {
            String[] cells = line.strip().split("\\s+");
            Map<String, Right> row = new LinkedHashMap<>();
            for (int i = 0; i < LOGINS.size(); i++) {
                row.put(LOGINS.get(i), Right.of(cells[i + 1]));
            }
            rights.put(cells[0], row);
        });
        return rights;
    }
}

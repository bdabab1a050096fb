package org.lianfang.volunteer.rota;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.ProblemType;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.sheet.SheetLine;
import org.lianfang.volunteer.shift.Post;
import org.lianfang.volunteer.shift.ShiftAccess;
import org.lianfang.volunteer.shift.ShiftInput;

/** Reads the rows of one file, one after the other. */
final class RotaEntries {

    private static final UUID NAMESPACE = UUID.nameUUIDFromBytes("rota".getBytes(StandardCharsets.UTF_8));

    private final Reach reach;
    private final String communityCode;
    private final Map<String, Integer> alike = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();

    /** @param communityCode of the rows that name none; null where each has to */
    RotaEntries(Reach reach, String communityCode) {
        this.reach = reach;
        this.communityCode = communityCode;
    }

    List<RotaEntry> of(List<SheetLine<RotaColumn>> lines) {
        return lines.stream().map(this::entry).toList();
    }

    private RotaEntry entry(SheetLine<RotaColumn> line) {
        var faults = new ArrayList<RotaFault>();
        String community = line.text(RotaColumn.COMMUNITY) == null ? communityCode : line.text(RotaColumn.COMMUNITY);
        if (community == null) faults.add(fault(RotaColumn.COMMUNITY, VolunteerProblem.ROTA_CELL_EMPTY));
        else if (!reach.covers(community)) faults.add(fault(RotaColumn.COMMUNITY, PlatformProblem.NOT_FOUND));
        Post post = post(line, faults);
        Instant begin = time(line, RotaColumn.BEGIN, faults);
        Instant end = time(line, RotaColumn.END, faults);
        Integer wanted = wanted(line, faults);
        String place = line.text(RotaColumn.PLACE);
        if (place == null) faults.add(fault(RotaColumn.PLACE, VolunteerProblem.ROTA_CELL_EMPTY));
        String title = line.text(RotaColumn.TITLE);
        var id = id(line, faults);
        boolean isNamed = id != null;
        if (!isNamed) id = derived(community + "/" + post + "/" + title + "/" + place + "/" + begin + "/" + end);
        if (!seen.add(id)) faults.add(fault(RotaColumn.ID, VolunteerProblem.ROTA_ROW_TWICE));
        Boolean approval = yes(line, RotaColumn.APPROVAL, faults);
        Boolean draw = yes(line, RotaColumn.DRAW, faults);
        var shift = new ShiftInput(
                id,
                community,
                post,
                title,
                place,
                begin,
                end,
                wanted,
                timeIfAny(line, RotaColumn.RELEASE, faults),
                timeIfAny(line, RotaColumn.CANCEL_BY, faults),
                line.text(RotaColumn.NOTE),
                null,
                null,
                approval,
                Boolean.TRUE.equals(draw) ? ShiftAccess.DRAW : null,
                null);
        return new RotaEntry(line, id, isNamed, shift, faults);
    }

    /** Rows that say the same are as many shifts. */
    private UUID derived(String row) {
        return Ids.derived(NAMESPACE, row, alike.merge(row, 1, Integer::sum));
    }

    private static UUID id(SheetLine<RotaColumn> line, List<RotaFault> faults) {
        String text = line.text(RotaColumn.ID);
        if (text == null) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            faults.add(fault(RotaColumn.ID, VolunteerProblem.ROTA_SHIFT_UNKNOWN));
            return null;
        }
    }

    private static Post post(SheetLine<RotaColumn> line, List<RotaFault> faults) {
        String text = line.text(RotaColumn.POST);
        var post = Arrays.stream(Post.values())
                .filter(each -> each.zh().equals(text) || each.name().equals(text))
                .findFirst();
        if (post.isEmpty()) faults.add(fault(RotaColumn.POST, VolunteerProblem.UNKNOWN_POST));
        return post.orElse(null);
    }

    private static Instant time(SheetLine<RotaColumn> line, RotaColumn column, List<RotaFault> faults) {
        Instant at = line.text(column) == null ? null : RotaTime.read(line.cell(column));
        if (at == null) faults.add(fault(column, VolunteerProblem.ROTA_NOT_A_TIME));
        return at;
    }

    private static Instant timeIfAny(SheetLine<RotaColumn> line, RotaColumn column, List<RotaFault> faults) {
        return line.text(column) == null ? null : time(line, column, faults);
    }

    private static Boolean yes(SheetLine<RotaColumn> line, RotaColumn column, List<RotaFault> faults) {
        Boolean said = YesOrNo.read(line.text(column));
        if (said == null) faults.add(fault(column, VolunteerProblem.ROTA_NOT_YES_OR_NO));
        return said;
    }

    private static Integer wanted(SheetLine<RotaColumn> line, List<RotaFault> faults) {
        try {
            return new BigDecimal(line.text(RotaColumn.WANTED) == null ? "" : line.text(RotaColumn.WANTED))
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException none) {
            faults.add(fault(RotaColumn.WANTED, VolunteerProblem.ROTA_NOT_A_NUMBER));
            return null;
        }
    }

    static RotaFault fault(RotaColumn column, ProblemType problem) {
        return new RotaFault(column.heading(), problem.text().both());
    }
}

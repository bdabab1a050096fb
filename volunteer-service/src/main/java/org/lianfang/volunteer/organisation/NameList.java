package org.lianfang.volunteer.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lianfang.platform.secrecy.KeyedHash;
import org.lianfang.platform.secrecy.PersonalNumbers;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.person.NamedPerson;

/** The people of a list: each is the same person whoever names her. */
record NameList(List<NamedPerson> people) {

    private static final int LONGEST_NAME = 50;
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}+");
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{4,19}");

    /** Checks every line; fails with all that are wrong, by their numbers and without what they say. */
    static NameList read(List<GroupBookingInput.Person> lines, String communityCode, KeyedHash hash) {
        var people = new ArrayList<NamedPerson>();
        var faults = new ArrayList<LineFault>();
        Map<UUID, Integer> first = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            LineFault fault = fault(number, lines.get(i));
            if (fault == null) {
                NamedPerson person =
                        NamedPerson.of(lines.get(i).name(), lines.get(i).phone(), communityCode, hash);
                Integer before = first.putIfAbsent(person.id(), number);
                if (before != null) fault = new LineFault(number, "与第" + before + "行相同", "same as line " + before);
                people.add(person);
            }
            if (fault != null) faults.add(fault);
        }
        if (!faults.isEmpty())
            throw VolunteerProblem.LINES_NOT_VALID.at("people").with(LineFault.told(faults));
        return new NameList(List.copyOf(people));
    }

    private static LineFault fault(int number, GroupBookingInput.Person line) {
        if (line == null || line.name() == null || line.name().isBlank())
            return new LineFault(number, "缺姓名", "no name");
        String name = line.name().strip();
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches() || PersonalNumbers.areIn(name))
            return new LineFault(number, "姓名无效", "not a name");
        if (line.phone() == null || line.phone().isBlank()) return new LineFault(number, "缺电话", "no phone");
        boolean callable = PHONE.matcher(line.phone().strip()).matches();
        return callable ? null : new LineFault(number, "电话无效", "not a phone number");
    }

    UUID[] ids() {
        return people.stream().map(NamedPerson::id).toArray(UUID[]::new);
    }

    String[] names() {
        return people.stream().map(NamedPerson::name).toArray(String[]::new);
    }
}

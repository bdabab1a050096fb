package org.lianfang.registry.household;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.search.DoorTokens;

/**
 * What stands on the door (门牌), in the words people use.
 *
 * @param written the address as someone wrote it, where it does not follow from the other parts; else null
 */
public record DoorPlate(String estate, String building, String unit, Integer floor, String room, String written) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    // Between two parts of the order: sorts before every character of a name.
    private static final String PART = "\u0001";

    public DoorPlate {
        if (unit != null && building == null) throw RegistryProblem.UNIT_WITHOUT_BUILDING.at("building");
        if (estate == null && building == null && room == null && written == null)
            throw RegistryProblem.DOOR_MISSING.at("address");
    }

    /** As written on the door: estate, building, unit, room. */
    public String address() {
        if (written != null) return written;
        var address = new StringBuilder();
        for (String part : new String[] {estate, building, unit, room}) {
            if (part == null) continue;
            if (!address.isEmpty()
                    && Character.isDigit(address.charAt(address.length() - 1))
                    && Character.isDigit(part.charAt(0))) address.append('-');
            address.append(part);
        }
        return address.toString();
    }

    /** Sorts doors as one walks: by estate, building, unit, floor and room, 2栋 before 10栋; a door without them by its address. */
    public String order() {
        return natural(estate)
                + PART
                + natural(building)
                + PART
                + natural(unit)
                + PART
                // Cellars lie below the ground floor.
                + (floor == null ? "" : String.format("%04d", floor + 1000))
                + PART
                + natural(room)
                + PART
                + natural(written);
    }

    public Set<String> tokens() {
        return DoorTokens.of(address(), building, unit, room);
    }

    private static String natural(String text) {
        if (text == null) return "";
        Matcher digits = DIGITS.matcher(text);
        return digits.replaceAll(run -> "0".repeat(9 - run.group().length()) + run.group());
    }
}

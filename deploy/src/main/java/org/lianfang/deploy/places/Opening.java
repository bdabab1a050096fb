package org.lianfang.deploy.places;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianfang.deploy.stack.StackFailure;

/** Opens chosen communities of a street in all four services, their names taken from the imported list. */
public final class Opening {

    private final Operator operator;

    public Opening(Operator operator) {
        this.operator = operator;
    }

    /** The street and its communities as listed, with what is open already. */
    public JsonNode street(String code) {
        JsonNode street = operator.street(code);
        if (street == null) {
            throw new StackFailure(
                    "官方名录中没有街道 " + code + "：请核对 9 位区划代码，名录未导入时先运行 ./deploy/import-divisions",
                    "The official list has no street " + code
                            + ": check the 9-digit code, or import the list first with ./deploy/import-divisions");
        }
        return street;
    }

    /** Opens them all; a code that is not listed below the street opens nothing. */
    public int open(String streetCode, List<String> codes) {
        JsonNode street = street(streetCode);
        Set<String> wanted = new HashSet<>(codes);
        List<Map<String, String>> communities = new ArrayList<>();
        for (JsonNode each : street.path("communities")) {
            if (wanted.remove(each.path("code").asText())) {
                communities.add(Map.of(
                        "code", each.path("code").asText(),
                        "name", each.path("name").asText(),
                        "officialName", each.path("officialName").asText(),
                        "streetName", street.path("name").asText()));
            }
        }
        if (!wanted.isEmpty() || communities.isEmpty()) {
            throw new StackFailure(
                    street.path("name").asText() + " 之下没有 " + wanted + "：什么也没有开通",
                    "Not listed below " + streetCode + ": " + wanted + "; nothing was opened");
        }
        operator.open(communities);
        return communities.size();
    }
}

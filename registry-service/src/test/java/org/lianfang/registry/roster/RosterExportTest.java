package org.lianfang.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.registry.roster.RosterFiles.HEADINGS;
import static org.lianfang.registry.roster.RosterFiles.imported;
import static org.lianfang.registry.roster.RosterFiles.send;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.registry.OnRegistry;
import org.lianfang.registry.rosterfile.Heading;
import org.lianfang.registry.rosterfile.RosterFile;
import org.lianfang.registry.rosterfile.RosterLine;

/** The register as a file, for those who see people masked. */
@OnRegistry
class RosterExportTest {

    @Test
    void anOfficersFileIsMaskedAndChangesNothingWhenItIsSentBack() {
        imported(HEADINGS + "欧阳晓敏,110101199003078371,15404990031,导出苑,1栋,,101,户主,,独居,膝盖不好\n");
        String id = Database.column(
                        "registry",
                        "select r.id::text from resident r join household h on h.id = r.household_id where h.address like '导出苑%'")
                .get(0);

        byte[] file = export(Persona.STREET_OFFICER);

        RosterLine masked = line(file, id);
        assertThat(masked.get(Heading.NAME)).startsWith("欧").doesNotContain("晓敏");
        assertThat(masked.get(Heading.PHONE)).startsWith("154").doesNotContain("0499");
        assertThat(masked.get(Heading.ID_NUMBER)).doesNotContain("19900307");
        assertThat(masked.get(Heading.NOTE)).doesNotContain("膝盖");
        assertThat(masked.get(Heading.ROOM)).isEqualTo("101");
        assertThat(line(export(Persona.MANAGER), id).get(Heading.NAME)).isEqualTo("欧阳晓敏");
        String before = row(id);
        UUID again = UUID.randomUUID();
        send(Persona.MANAGER, again, Persona.CHENGDONG, file)
                .statusCode(200)
                .body("fresh", equalTo(0))
                .body("changed", equalTo(0))
                .body("inDoubt", equalTo(0))
                .body("wrong", equalTo(0));
        assertThat(row(id)).isEqualTo(before);
    }

    private static byte[] export(Persona who) {
        return who.asks()
                .get("/rosters/export?communityCode=" + Persona.CHENGDONG)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static RosterLine line(byte[] file, String id) {
        List<RosterLine> lines = new ArrayList<>();
        RosterFile.read(new ByteArrayInputStream(file), lines::add);
        return lines.stream()
                .filter(line -> id.equals(line.get(Heading.ID)))
                .findFirst()
                .orElseThrow();
    }

    private static String row(String id) {
        return Database.column("registry", "select r::text from resident r where r.id = '" + id + "'")
                .get(0);
    }
}

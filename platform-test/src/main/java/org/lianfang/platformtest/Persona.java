package org.lianfang.platformtest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Someone who sends requests. The constants are the people of the demo; {@link #of} makes others.
 *
 * @param roles as the token carries them, e.g. {@code grid-worker}
 * @param grants e.g. {@code grid-worker@440705001012}
 * @param household for residents, else null
 */
public record Persona(UUID id, String username, Set<String> roles, List<String> grants, UUID household) {

    public static final String HUICHENG = "440705001";
    public static final String CHENGDONG = "440705001012";
    public static final String XIANZHOU = "440705001006";
    public static final String GUIYUAN = "440303001";
    public static final String SONGYUAN = "440303001016";

    public static final Persona STREET_OFFICER = of("street-officer", HUICHENG);
    public static final Persona STREET_OFFICER_GUIYUAN = of("street-officer", GUIYUAN);
    public static final Persona MANAGER = of("community-manager", CHENGDONG);
    public static final Persona MANAGER_XIANZHOU = of("community-manager", XIANZHOU);
    public static final Persona MANAGER_SONGYUAN = of("community-manager", SONGYUAN);
    public static final Persona GRID_WORKER = of("grid-worker", CHENGDONG);
    public static final Persona PROPERTY_STAFF = of("property-staff", CHENGDONG);
    public static final Persona HEALTH_WORKER = of("health-worker", CHENGDONG);
    public static final Persona VOLUNTEER = of("volunteer", HUICHENG);
    public static final Persona NOBODY = new Persona(id("nobody"), "nobody", Set.of(), List.of(), null);
    /** The service login of the operator's commands. */
    public static final Persona OPERATOR = new Persona(id("operator"), "operator", Set.of("operator"), List.of(), null);

    /** One role, granted in these areas (which may be narrowed: {@code 440705001012;estate=ID}). */
    public static Persona of(String role, String... areas) {
        List<String> grants =
                java.util.Arrays.stream(areas).map(area -> role + "@" + area).toList();
        String name = role + "@" + String.join("+", areas);
        return new Persona(id(name), name, Set.of(role), grants, null);
    }

    public static Persona resident(UUID household) {
        return new Persona(id("resident-" + household), "resident", Set.of("resident"), List.of(), household);
    }

    /** Another person with the same rights. */
    public Persona numbered(int number) {
        return new Persona(id(username + "-" + number), username + "-" + number, roles, grants, household);
    }

    /** The same person with the roles and grants of another one as well. */
    public Persona and(Persona other) {
        var allRoles = new java.util.TreeSet<>(roles);
        allRoles.addAll(other.roles);
        var allGrants = new java.util.ArrayList<>(grants);
        allGrants.addAll(other.grants);
        return new Persona(id, username, allRoles, allGrants, household != null ? household : other.household);
    }

    public String token() {
        return TestTokens.of(id, username, username, roles, grants, household);
    }

    /** One that ends soon. */
    public String tokenFor(Duration lifespan) {
        return TestTokens.claims(
                id, username, username, roles, grants, household, TestTokens.AUDIENCE, TestTokens.ISSUER, lifespan);
    }

    /** A JSON request with this person's token. */
    public RequestSpecification asks() {
        return given().auth().oauth2(token()).contentType(ContentType.JSON);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("persona/" + name).getBytes(StandardCharsets.UTF_8));
    }
}

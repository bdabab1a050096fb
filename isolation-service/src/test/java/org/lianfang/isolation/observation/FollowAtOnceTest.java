package org.lianfang.isolation.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AMove;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;

/** Several who move at the same moment, and one who moves on while she is being followed. */
@OnIsolation
class FollowAtOnceTest {

    private final Neighbourhood block = Neighbourhood.in(CHENGDONG);

    private static void observed(Neighbourhood.Flat... doors) {
        AnOrder.forFlat(CHENGDONG, doors).by(MANAGER).statusCode(200);
    }

    private static ValidatableResponse caseOf(Neighbourhood.Flat door) {
        return MANAGER.asks()
                .body(Map.of("ids", List.of(door.id())))
                .post("/cases/by-households")
                .then()
                .statusCode(200);
    }

    private static List<Integer> followed(List<UUID> residents) {
        return residents.stream()
                .parallel()
                .map(each -> AMove.of(each).followedBy(MANAGER).extract().statusCode())
                .toList();
    }

    @Test
    void aHouseholdThatMovesAtOnceLandsInOneCase() {
        Neighbourhood.Flat old = block.flat(2, 0);
        Neighbourhood.Flat other = block.flat(0, 0);
        block.load();
        observed(old);
        old.present().forEach(each -> AMove.of(each).to(other, MANAGER));

        assertThat(followed(old.present())).containsExactly(200, 200);

        caseOf(old).body("", hasSize(0));
        caseOf(other)
                .body("", hasSize(1))
                .body(
                        "[0].persons.residentId",
                        containsInAnyOrder(
                                old.present().stream().map(UUID::toString).toArray()));
    }

    @Test
    void manyFromManyDoorsLandInOneCase() {
        Neighbourhood.Flat target = block.flat(0, 0);
        List<Neighbourhood.Flat> doors =
                Stream.generate(() -> block.flat(1, 0)).limit(8).toList();
        block.load();
        observed(doors.toArray(Neighbourhood.Flat[]::new));
        List<UUID> all = doors.stream().map(Neighbourhood.Flat::resident).toList();
        all.forEach(each -> AMove.of(each).to(target, MANAGER));

        assertThat(followed(all)).hasSize(8).containsOnly(200);

        caseOf(target).body("", hasSize(1)).body("[0].persons", hasSize(8));
    }

    @Test
    void theSameMoveFollowedTwiceAtOnceHappensOnce() {
        Neighbourhood.Flat old = block.flat(1, 0);
        Neighbourhood.Flat other = block.flat(0, 0);
        block.load();
        observed(old);
        AMove.of(old.resident()).to(other, MANAGER);

        assertThat(followed(List.of(old.resident(), old.resident(), old.resident())))
                .containsOnly(200);

        caseOf(other).body("", hasSize(1)).body("[0].persons", hasSize(1));
    }

    @RepeatedTest(5)
    void whoMovesOnWhileSheIsFollowedIsObservedWhereSheLives() {
        Neighbourhood.Flat old = block.flat(1, 0);
        List<Neighbourhood.Flat> doors =
                Stream.generate(() -> block.flat(0, 0)).limit(4).toList();
        block.load();
        observed(old);

        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (Neighbourhood.Flat door : doors) {
            AMove move = AMove.of(old.resident()).to(door, MANAGER);
            answers.add(CompletableFuture.supplyAsync(
                    () -> move.followedBy(MANAGER).extract().statusCode()));
        }

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(200);
        caseOf(doors.get(3)).body("", hasSize(1)).body("[0].persons", hasSize(1));
        doors.subList(0, 3).forEach(door -> caseOf(door).body("", hasSize(0)));
    }
}

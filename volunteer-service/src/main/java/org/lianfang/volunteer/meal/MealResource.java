package org.lianfang.volunteer.meal;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.lianfang.volunteer.Input;

/** Meals to order over HTTP, for those who run shifts. */
@Path("/meals")
@Authenticated
class MealResource {

    private final Meals meals;

    MealResource(Meals meals) {
        this.meals = meals;
    }

    @GET
    public Uni<List<MealCount>> meals(@QueryParam("area") String area, @NotNull @QueryParam("on") String on) {
        return meals.on(Input.day("on", on), Input.area(area));
    }
}

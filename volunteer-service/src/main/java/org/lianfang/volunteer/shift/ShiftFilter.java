package org.lianfang.volunteer.shift;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.lianfang.volunteer.Input;
import org.lianfang.volunteer.VolunteerProblem;

/** The graph's filter of shifts as it comes in the query; what is left out does not narrow. */
public record ShiftFilter(
        @QueryParam("area") String area,
        @QueryParam("on") String on,
        @QueryParam("from") String from,
        @QueryParam("to") String to,
        @QueryParam("posts") List<String> posts,
        @QueryParam("open") Boolean open,
        @QueryParam("short") Boolean shortOfHands,
        @QueryParam("withCancelled") boolean withCancelled,
        @QueryParam("toBeDrawn") boolean toBeDrawn) {

    public ShiftFilter {
        Input.area(area);
        posts = posts == null ? List.of() : List.copyOf(posts);
        for (String post : posts) {
            if (Arrays.stream(Post.values()).noneMatch(known -> known.name().equals(post)))
                throw VolunteerProblem.UNKNOWN_POST.at("posts");
        }
    }

    public ShiftWindow window(Instant now) {
        return ShiftWindow.everything(now)
                .startingOn(Input.day("on", on))
                .overlapping(Input.instant("from", from), Input.instant("to", to))
                .withPosts(posts)
                .open(open)
                .shortOfHands(shortOfHands)
                .withCancelled(withCancelled)
                .toBeDrawn(toBeDrawn);
    }
}

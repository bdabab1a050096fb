package org.lianfang.volunteer.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.volunteer.shift.Post;

/** What one person has served in a span of days, post by post, the most first. */
record Served(UUID person, String name, LocalDate from, LocalDate to, List<OnPost> posts, Instant asOf) {

    record OnPost(Post post, int shifts, int minutes) {}

    int shifts() {
        return posts.stream().mapToInt(OnPost::shifts).sum();
    }

    int minutes() {
        return posts.stream().mapToInt(OnPost::minutes).sum();
    }
}

package org.lianfang.volunteer.person;

import java.util.List;
import java.util.UUID;
import org.lianfang.volunteer.post.Skill;

/** A volunteer as she describes herself. {@code shortNotice}: ready to be called in the last hours. */
public record Profile(
        UUID id, String name, String phone, List<Skill> skills, List<String> languages, boolean shortNotice) {}

package org.lianfang.volunteer.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.lianfang.volunteer.post.Skill;

/** A profile as the graph's input of this name; it replaces the one before. */
public record ProfileInput(
        @Pattern(regexp = "[0-9+][0-9 -]{4,19}", message = "请填写有效的电话号码。 A phone number in digits.") String phone,
        @Size(max = 9, message = "技能过多。 Too many skills.") List<@NotNull Skill> skills,
        @Size(max = 10, message = "最多10种语言。 At most 10 languages.")
                List<@NotBlank @Size(max = 20) @Pattern(regexp = "[^\\p{Cntrl},]*") String> languages,
        Boolean shortNotice) {

    String[] skillNames() {
        return Objects.requireNonNullElse(skills, List.<Skill>of()).stream()
                .distinct()
                .sorted()
                .map(Enum::name)
                .toArray(String[]::new);
    }

    String[] languageNames() {
        return Objects.requireNonNullElse(languages, List.<String>of()).stream()
                .map(String::strip)
                .distinct()
                .toArray(String[]::new);
    }

    boolean readyAtShortNotice() {
        return shortNotice == null || shortNotice;
    }
}

package org.lianfang.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.input.NoPersonalNumbers;

/** What a person reads of a refused field is Chinese and English, with the limit, whatever the language of the machine. */
class ValidationTextsTest {

    @Test
    void everyTextIsChineseThenEnglishWithTheLimit() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.GERMAN}) {
                Locale.setDefault(locale);
                assertThat(texts())
                        .containsEntry("name", "长度或数量须在 0 到 3 之间。 It must be 0 to 3 long.")
                        .containsEntry("reason", "不能为空。 It must not be blank.")
                        .containsEntry("id", "此项必填。 Needed.")
                        .containsEntry(
                                "to",
                                "请勿填写手机号或身份证号，请填入其专用栏。 No mobile phone or ID numbers here; they belong into their own fields.")
                        .containsEntry("floor", "不能大于 200。 At most 200.")
                        .containsEntry("code", "格式有误，须符合 \\d{12}。 It must have the form \\d{12}");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Map<String, String> texts() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(new Form("王小芳芳", " ", null, 201, "4407", "医院13712345678")).stream()
                    .collect(Collectors.toMap(each -> each.getPropertyPath().toString(), each -> each.getMessage()));
        }
    }

    record Form(
            @Size(max = 3) String name,
            @NotBlank String reason,
            @NotNull String id,
            @Max(200) Integer floor,
            @Pattern(regexp = "\\d{12}") String code,
            @NoPersonalNumbers String to) {}
}

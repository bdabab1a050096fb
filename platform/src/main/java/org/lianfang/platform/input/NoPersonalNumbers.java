package org.lianfang.platform.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianfang.platform.secrecy.PersonalNumbers;

/** On the reason of an act: it is kept and shown as written, so phone and ID numbers belong into their own, sealed fields. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoPersonalNumbers.Check.class)
public @interface NoPersonalNumbers {

    String message() default
            "请勿填写手机号或身份证号，请填入其专用栏。 No mobile phone or ID numbers here; they belong into their own fields.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for the shape of such a number. */
    class Check implements ConstraintValidator<NoPersonalNumbers, String> {

        @Override
        public boolean isValid(String words, ConstraintValidatorContext context) {
            return words == null || !PersonalNumbers.areIn(words);
        }
    }
}

package org.lianfang.volunteer.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Mail as the environment sets it up; the server itself is the framework's to know. */
@ConfigMapping(prefix = "lianfang.mail")
interface MailSettings {

    /** Whom mails come from; without it none are sent. */
    Optional<String> from();

    /** How long a code can be given back. */
    @WithDefault("PT30M")
    Duration codeFor();

    /** Between two codes for one person. */
    @WithDefault("PT1M")
    Duration codePause();

    @WithDefault("PT2.5S")
    Duration codeWithin();

    @WithDefault("PT30S")
    Duration noticeWithin();

    default boolean isOn() {
        return from().filter(address -> !address.isBlank()).isPresent();
    }
}

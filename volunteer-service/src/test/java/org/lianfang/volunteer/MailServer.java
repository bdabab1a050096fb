package org.lianfang.volunteer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Sets the service up to send its mails to a port of this machine, at which a test may open a server. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (var free = new ServerSocket(0)) {
            return Map.of(
                    "lianfang.smtp.host",
                    "127.0.0.1",
                    "lianfang.smtp.port",
                    String.valueOf(free.getLocalPort()),
                    "lianfang.smtp.start-tls",
                    "DISABLED",
                    "lianfang.mail.from",
                    "联防 <lianfang@example.org>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Nothing was opened.
    }
}

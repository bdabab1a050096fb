package org.lianfang.gateway.login;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the login server answers. Once it has been met the framework sends browsers to it without looking, and a person
 * would meet the browser's own error page.
 */
@Singleton
class LoginServer {

    private static final int PATIENCE_MILLIS = 1_500;

    private final HttpClient http;
    private final String metadata;

    LoginServer(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.web.auth-server-url") String realm) {
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
        this.metadata = realm.replaceFirst("/+$", "") + "/.well-known/openid-configuration";
    }

    Uni<Boolean> isAway() {
        var request = new RequestOptions()
                .setAbsoluteURI(metadata)
                .setMethod(HttpMethod.GET)
                .setTimeout(PATIENCE_MILLIS);
        Future<Boolean> away = http.request(request)
                .compose(asked -> asked.send())
                .compose(answer -> answer.end().map(ended -> answer.statusCode() >= 500))
                // A certificate that this client does not know is an answer: the framework has its own trust.
                .otherwise(failure -> !isAboutTrust(failure));
        return Uni.createFrom().completionStage(away::toCompletionStage);
    }

    private static boolean isAboutTrust(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) return true;
        }
        return false;
    }
}

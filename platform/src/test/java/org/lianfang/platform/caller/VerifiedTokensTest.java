package org.lianfang.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OidcTenantConfig;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    @Test
    void aPlainBearerTokenCountsByItself() {
        assertThat(VerifiedTokens.countsByItself(OidcTenantConfig.builder().build()))
                .isTrue();
    }

    @Test
    void aTokenBoundToACertificateIsNotKnownWithoutIt() {
        var tenant = OidcTenantConfig.builder()
                .token()
                .binding()
                .certificate(true)
                .end()
                .end()
                .build();

        assertThat(VerifiedTokens.countsByItself(tenant)).isFalse();
    }

    @Test
    void aTokenThatComesWithAProofIsNotKnownWithoutIt() {
        var tenant = OidcTenantConfig.builder()
                .token()
                .authorizationScheme("DPoP")
                .end()
                .build();

        assertThat(VerifiedTokens.countsByItself(tenant)).isFalse();
    }
}

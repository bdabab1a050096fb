package org.lianfang.volunteer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "2001:db8::1"
            })
    void whatLiesInsideIsNotCalled(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isFalse();
        assertThat(PublicAddress.lookUp(address, false)).isNull();
        assertThat(PublicAddress.lookUp(address, true)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2400:3200::1", "2606:4700::1111"})
    void whatLiesOutsideIs(String address) throws UnknownHostException {
        assertThat(PublicAddress.lookUp(address, false)).isEqualTo(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "https://u:p@example.org/",
                "https://example.org/#x",
                "file:///etc/passwd",
                "gopher://x",
                "https://",
                "//example.org",
                "https://exa mple.org/",
                "https://example.org:0/"
            })
    void onlyHttpsToAHostIsAnAddress(String url) {
        assertThat(PublicAddress.read(url, false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org", "HTTPS://example.org:8443/told?by=lianfang", "https://[2606:4700::1111]/"
            })
    void andThatIsOne(String url) {
        assertThat(PublicAddress.read(url, false)).isNotNull();
    }
}

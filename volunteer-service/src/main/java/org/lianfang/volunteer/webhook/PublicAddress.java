package org.lianfang.volunteer.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where a call from in here may go: by HTTPS, and to an address that everybody on the Internet reaches. The name is looked up for
 * each call and the call goes to the very address that was looked at, so that a name cannot mean another one a moment later.
 */
final class PublicAddress {

    private PublicAddress() {}

    /** The address as a call may use it; null where it may not. */
    static URI read(String url, boolean inside) {
        try {
            var uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https") || inside && scheme.equals("http");
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            return secure && plain && uri.getPort() != 0 ? uri : null;
        } catch (URISyntaxException none) {
            return null;
        }
    }

    /** One address of the host; null where it has none, or one of them lies inside. Blocks. */
    static InetAddress lookUp(String host, boolean inside) {
        try {
            InetAddress[] all = InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""));
            return inside || Arrays.stream(all).allMatch(PublicAddress::isPublic) ? all[0] : null;
        } catch (UnknownHostException none) {
            return null;
        }
    }

    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (special) return false;
        return address instanceof Inet4Address ? isPublic4(address.getAddress()) : isPublic6((Inet6Address) address);
    }

    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        int c = bytes[2] & 0xff;
        boolean shared = a == 100 && b >= 64 && b < 128;
        boolean protocols = a == 192 && b == 0 && (c == 0 || c == 2);
        boolean benchmarks = a == 198 && (b == 18 || b == 19);
        boolean documents = a == 198 && b == 51 && c == 100 || a == 203 && b == 0 && c == 113;
        return a != 0 && a < 240 && !shared && !protocols && !benchmarks && !documents;
    }

    /** Global unicast that carries no address of version 4 in itself, which might lie inside. */
    private static boolean isPublic6(Inet6Address address) {
        byte[] bytes = address.getAddress();
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredoOrDocuments = bytes[0] == 0x20
                && bytes[1] == 0x01
                && (bytes[2] == 0 && bytes[3] == 0 || bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8);
        return global && !sixToFour && !teredoOrDocuments;
    }
}

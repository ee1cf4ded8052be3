package cn.xiangzhi.messages.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Which addresses the house may call: a stranger's address must not reach what stands behind the wall. Asked when it is
 * entered and again before every call; names are resolved once for some seconds by the JDK, so what was looked at is called.
 */
public final class Targets {

    private Targets() {}

    /** Why that address may not be called; empty when it may. */
    public static Optional<String> against(String url, boolean privateAllowed) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException wrong) {
            return Optional.of("地址写法不对");
        }
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            return Optional.of("地址应以 https:// 开头并有主机名");
        }
        if (uri.getUserInfo() != null) {
            return Optional.of("地址里不能带用户名和密码");
        }
        if (privateAllowed) {
            return Optional.empty();
        }
        if (!"https".equals(uri.getScheme())) {
            return Optional.of("公网地址须用 https");
        }
        try {
            for (var address : InetAddress.getAllByName(uri.getHost())) {
                if (inside(address)) {
                    return Optional.of("地址指向内网（" + address.getHostAddress() + "），本单位没有允许向内网推送");
                }
            }
        } catch (UnknownHostException unknown) {
            return Optional.of("找不到主机 " + uri.getHost());
        }
        return Optional.empty();
    }

    /** Whether an address lies inside some wall: own machine, private, link-local, shared, reserved, many receivers. */
    static boolean inside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> reserved(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
            case Inet6Address _ -> reserved6(bytes);
            default -> true;
        };
    }

    private static boolean reserved(int first, int second, int third) {
        return first == 0
                || first == 10
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && third == 0
                || first == 198 && (second == 18 || second == 19)
                || first >= 240;
    }

    /** Unique local addresses, and those that carry an IPv4 address (mapped, 6to4, NAT64, Teredo). */
    private static boolean reserved6(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        return (first & 0xfe) == 0xfc
                || first == 0x20 && second == 0x02
                || first == 0x00 && second == 0x64
                || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0
                || first == 0 && second == 0;
    }
}

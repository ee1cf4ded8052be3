package cn.xiangzhi.intake.open311;

import cn.xiangzhi.intake.open311.GeoFault.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;

/** Addresses of media: kept as text for the desk and never fetched, so that nobody sends this server anywhere. */
final class Links {

    private static final int LONGEST = 2000;
    private static final int MOST = 9;

    private Links() {}

    static List<String> of(Given given, List<Problem> problems) {
        var sent = Stream.concat(given.all("media_url"), given.all("media_url[]"))
                .distinct()
                .toList();
        if (sent.size() > MOST || !sent.stream().allMatch(Links::good)) {
            problems.add(new Problem(
                    400, "media_url is not an http or https address, or there are more than " + MOST + " (网址不对)"));
        }
        return sent;
    }

    static boolean good(String text) {
        try {
            var uri = new URI(text);
            return text.length() <= LONGEST
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException none) {
            return false;
        }
    }
}

package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What keeps programs from flooding the public page, without asking people to solve riddles (F1): a field nobody sees, no
 * advertisements, and a limit per village beside the limit per address. Whatever is held back is said aloud with what to do,
 * so that nobody's report is lost silently.
 */
@Component
class PublicGuard {

    private static final Pattern LINK = Pattern.compile("https?://|www\\.", Pattern.CASE_INSENSITIVE);
    private static final int LINKS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final int perPlace;
    private final Cache<String, Bucket> places;

    PublicGuard(@Value("${xiangzhi.public.reports-per-place:300}") int perPlace) {
        this.perPlace = perPlace;
        places = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(WITHIN.multipliedBy(2))
                .build();
    }

    /** {@code trap} is the field people do not see; {@code where} a division code that was checked before. */
    void pass(String trap, String text, String where) {
        if (!trap.isBlank()) {
            throw Refused.invalid("没有提交", "页面上看不见的一栏被填写了，像是程序自动填的", "请不要用自动填表，直接再点一次“提交”");
        }
        if (LINK.matcher(text).results().count() > LINKS) {
            throw Refused.invalid("没有提交", "内容里网址太多，像是广告", "请写明事情本身，网址最多留 " + LINKS + " 个");
        }
        if (!bucket(where).tryConsume(1)) {
            throw new Refused(
                    Refused.Kind.TOO_MANY,
                    null,
                    "没有提交",
                    "这个村（社区）十分钟里已收到 " + perPlace + " 件，暂时不能再从网上提交",
                    Basis.house("防止恶意提交"),
                    "请过几分钟再提交；急事请打 110、119、120 或 12345");
        }
    }

    private Bucket bucket(String where) {
        return places.get(
                where,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perPlace).refillGreedy(perPlace, WITHIN))
                        .build());
    }
}

package cn.xiangzhi.organization.organs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Authorised and actual; shortage = authorised − actual (S27: 32 posts, 23 people: 9 short, 28%). */
public record Shortage(int authorised, int actual) {

    public static final Shortage NONE = new Shortage(0, 0);

    /** Of the posts that count for the establishment; auxiliaries do not. */
    public static Shortage of(Collection<PostStore.Row> posts) {
        return posts.stream()
                .filter(post -> post.kind().established())
                .map(post -> new Shortage(post.authorised(), post.filled()))
                .reduce(NONE, Shortage::plus);
    }

    public Shortage plus(Shortage other) {
        return new Shortage(authorised + other.authorised, actual + other.actual);
    }

    /** How many are lacking; negative when there are more people than posts (超编). */
    public int lacking() {
        return authorised - actual;
    }

    /** Whole percent of the authorised, rounded half up; 0 where nothing is authorised. */
    public int percent() {
        return authorised == 0
                ? 0
                : BigDecimal.valueOf(100L * lacking())
                        .divide(BigDecimal.valueOf(authorised), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    public String words() {
        if (authorised == 0 && actual == 0) {
            return "未核定";
        }
        return lacking() > 0 ? "缺 " + lacking() + "（" + percent() + "%）" : lacking() < 0 ? "超 " + -lacking() : "满编";
    }
}

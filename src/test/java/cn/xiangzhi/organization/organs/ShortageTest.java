package cn.xiangzhi.organization.organs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.organization.PostKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S27: posts, people and what is lacking, with the figures of the documents. */
class ShortageTest {

    @Test
    void 三十二名编制二十三人_缺九名_百分之二十八() {
        var shortage = new Shortage(32, 23);
        assertThat(shortage.lacking()).isEqualTo(9);
        assertThat(shortage.percent()).isEqualTo(28);
        assertThat(shortage.words()).isEqualTo("缺 9（28%）");
    }

    /** The eight organs add up to 53; the other 6 of the 59 posts are the township's leaders, outside the organs. */
    @Test
    void 四办一队一站两中心五十三名_加上领导班子六名共五十九名() {
        var organs = IntStream.of(10, 5, 5, 5, 11, 3, 8, 6)
                .mapToObj(authorised -> post(PostKind.ADMINISTRATIVE, authorised, 0))
                .toList();
        assertThat(Shortage.of(organs)).isEqualTo(new Shortage(53, 0));
        var leaders = Shortage.of(List.of(post(PostKind.ADMINISTRATIVE, 6, 6)));
        assertThat(Shortage.of(organs).plus(leaders).authorised()).isEqualTo(31 + 28);
    }

    @Test
    void 编外不占编制_超编另说_未核定不除以零() {
        assertThat(Shortage.of(List.of(post(PostKind.AUXILIARY, 20, 18), post(PostKind.WORKER, 2, 2)))
                        .words())
                .isEqualTo("满编");
        assertThat(new Shortage(5, 7).words()).isEqualTo("超 2");
        assertThat(Shortage.NONE.words()).isEqualTo("未核定");
        assertThat(Shortage.NONE.percent()).isZero();
    }

    private static PostStore.Row post(PostKind kind, int authorised, int filled) {
        return new PostStore.Row(UUID.randomUUID(), null, UUID.randomUUID(), kind, "岗位", authorised, filled, false, 0);
    }
}

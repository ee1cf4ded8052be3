package cn.xiangzhi.reference.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.shell.Citing;
import org.junit.jupiter.api.Test;

class CitesTest {

    private final Cites cites = new Cites();

    @Test
    void 每一条都指向自己的页面() {
        assertThat(cites.of(RefusalCode.AUTH_01.basis()))
                .extracting(Citing.Piece::href)
                .containsExactly(null, "/law/ppl/17", null, "/law/ppl/24");
        assertThat(cites.of("《中华人民共和国行政强制法》第53条；《中华人民共和国行政处罚法》第72条第2款"))
                .extracting(Citing.Piece::href)
                .containsExactly(null, "/law/ael/53", null, "/law/ppl/72");
    }

    @Test
    void 合起来还是原来的话() {
        var words = RefusalCode.CASH_04.basis().label();
        assertThat(String.join(
                        "", cites.of(words).stream().map(Citing.Piece::words).toList()))
                .isEqualTo(words);
    }

    @Test
    void 内部规定没有去处() {
        assertThat(cites.of(Basis.house("填报要求"))).extracting(Citing.Piece::href).containsOnlyNulls();
    }
}

package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each piece is of one of the eight kinds of PPL 46. */
class ExhibitsTest {

    @ParameterizedTest(name = "询问{0}：{1}")
    @CsvSource({
        "当事人, 当事人的陈述",
        "当事人本人, 当事人的陈述",
        "当事人的法定代表人, 当事人的陈述",
        "店铺经营者, 当事人的陈述",
        "委托代理人, 当事人的陈述",
        "'', 当事人的陈述",
        "证人, 证人证言",
        "当事人的邻居, 证人证言",
        "网格员, 证人证言",
    })
    void 询问笔录按被询问人分为当事人的陈述和证人证言(String relation, String kind) {
        var file = new Grown().then(OrdinaryMove.INQUIRE, "relation", relation).file();
        assertThat(file.evidence().all()).extracting(Exhibits::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"INSPECT_SCENE, '勘验笔录、现场笔录'", "TAKE_EVIDENCE, 书证"})
    void 现场检查笔录是现场笔录_登记的证据是所选的种类(OrdinaryMove move, String kind) {
        var file = new Grown().then(move, "evidenceKind", "书证", "title", "收据").file();
        assertThat(file.evidence().all()).extracting(Exhibits::kind).containsExactly(kind);
    }
}

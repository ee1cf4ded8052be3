package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which material may come into the file after the decision, and which may not (PPL 40, 47; ARL 46; rules §9, §15). */
class LaterEvidenceTest {

    private static final String[] PERFORMED = later(LaterEvidence.PERFORMED, "2026-03-03");

    @Test
    void 决定之前登记证据_决定之后登记履行和执行的材料() {
        assertThat(new Grown().refusal(EvidenceMove.KEEP_LATER, PERFORMED)).isNotNull();
        var file = decided();
        assertThat(file.refusal(EvidenceMove.KEEP_LATER, PERFORMED)).isNull();
        assertThat(file.refusal(EvidenceMove.KEEP_LATER, later(LaterEvidence.ENFORCED, "2026-03-03")))
                .isNull();
        assertThat(file.refusal(EvidenceMove.KEEP_LATER, later(LaterEvidence.ANSWERED, "2026-03-03")))
                .isNull();
        assertThat(file.refusal(OrdinaryMove.TAKE_EVIDENCE, "title", "补拍的照片")).isNotNull();
    }

    @Test
    void 决定之后收集的材料不能证明原决定() {
        var no = decided().refusal(EvidenceMove.KEEP_LATER, later(LaterEvidence.FOUNDED, "2026-03-03"));
        assertThat(no).isNotNull();
        assertThat(no.why()).contains("不能证明原决定");
        assertThat(no.basis().label()).contains("行政处罚法》第40条");
    }

    @Test
    void 登记以后不进入定案的证据() {
        var file = decided().then(EvidenceMove.KEEP_LATER, PERFORMED);
        assertThat(file.file().evidence().inForce()).extracting(Exhibits::title).containsExactly("现场照片");
        assertThat(file.file().evidence().all()).hasSize(1);
    }

    @Test
    void 取得日期早于决定或者在将来的不收() {
        assertThat(decided().refusal(EvidenceMove.KEEP_LATER, later(LaterEvidence.PERFORMED, "2026-03-01")))
                .isNotNull();
        assertThat(decided().refusal(EvidenceMove.KEEP_LATER, later(LaterEvidence.PERFORMED, "2026-03-04")))
                .isNotNull();
    }

    @Test
    void 复议期间不得自行向当事人收集_准许补充的除外() {
        var file = decided();
        assertThat(file.refusal(EvidenceMove.KEEP_LATER, asked(PERFORMED))).isNull();
        assertThat(file.refusal(EvidenceMove.KEEP_LATER, supplied("提出已取得许可", "复议机构同意")))
                .isNotNull();
        file.then(RemedyMove.REGISTER_REVIEW);
        var no = file.refusal(EvidenceMove.KEEP_LATER, asked(PERFORMED));
        assertThat(no).isNotNull();
        assertThat(no.basis().label()).contains("行政复议法》第46条");
        assertThat(file.refusal(EvidenceMove.KEEP_LATER, PERFORMED)).isNull();
        assertThat(file.refusal(EvidenceMove.KEEP_LATER, supplied("", "复议机构同意")))
                .isNotNull();
        assertThat(file.refusal(EvidenceMove.KEEP_LATER, supplied("提出已取得许可", "")))
                .isNotNull();
        assertThat(file.refusal(EvidenceMove.KEEP_LATER, asked(supplied("提出已取得许可", "复议机构同意函3号"))))
                .isNull();
    }

    @Test
    void 决定被撤销以后没有可以附着的决定() {
        var file = decided().then(RemedyMove.REVOKE_REMEDY);
        assertThat(file.refusal(EvidenceMove.KEEP_LATER, PERFORMED)).isNotNull();
    }

    @Test
    void 归档以后只能附加_材料附在案卷之后() {
        var file = decided()
                .then(OrdinaryMove.PERFORM)
                .then(PerformMove.FULFIL)
                .then(PerformMove.CLOSE)
                .then(PerformMove.ARCHIVE);
        assertThat(file.made(EvidenceMove.KEEP_LATER, PERFORMED)).isEqualTo(Stage.ARCHIVED);
    }

    private static Grown decided() {
        return new Grown()
                .then(OrdinaryMove.TAKE_EVIDENCE, "title", "现场照片", "verification", "已查证属实")
                .then(OrdinaryMove.PROPOSE_DECISION, "kinds", "罚款", "fine", "200")
                .then(OrdinaryMove.DECIDE)
                .then(OrdinaryMove.SERVE)
                .after(1);
    }

    private static String[] later(String use, String on) {
        return new String[] {
            "laterTitle", "拆除后的照片", "laterUse", use, "laterOn", on, "laterFrom", "周海涛 复查拍摄", "laterProves", "已清理"
        };
    }

    private static String[] supplied(String raised, String leave) {
        return with(later(LaterEvidence.SUPPLIED, "2026-03-03"), "supplyRaised", raised, "supplyLeave", leave);
    }

    private static String[] asked(String[] facts) {
        return with(facts, "laterAsked", "true");
    }

    private static String[] with(String[] facts, String... more) {
        var all = java.util.Arrays.copyOf(facts, facts.length + more.length);
        System.arraycopy(more, 0, all, facts.length, more.length);
        return all;
    }
}

package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** S5 S6: withdrawal (PPL 43): asked, decided by the right person, and nobody who withdrew goes on. */
@XiangzhiTest
@Import(CaseRoad.class)
class RecusalRoadTest {

    private static final String ITEM = "CG-CF-020";

    private static final String[] WHAT = {"facts", "拆除果皮箱两个", "violated", "条例第36条", "basis", "条例第36条"};

    @Autowired
    private CaseRoad road;

    @Autowired
    private Papers papers;

    @Test
    @ThreeForms({PaperKind.RECUSAL_REQUEST, PaperKind.RECUSAL_DECISION})
    void 申请期间不停止调查_准予以后本人不得再办_须另行指派() {
        var r = filed();
        ask(r, r.town().second().toString(), "OFFICER", "2026-03-03T10:00");
        road.evidence(r.town(), r.id(), "现场照片2", "2026-03-03T11:00");
        refused(null, () -> ask(r, r.town().second().toString(), "OFFICER", "2026-03-03T11:30"));
        refused("OFCR-06", () -> decide(r, "TEAM_LEADER", "准予回避", "", "2026-03-04T09:00"));
        decide(r, "HEAD", "准予回避", "", "2026-03-04T10:00");
        refused("OFCR-05", () -> road.evidence(r.town(), r.id(), "现场照片3", "2026-03-04T11:00"));
        refused("OFCR-05", () -> r.correct("2026-03-20", "2026-03-04T11:30"));
        refused("OFCR-05", () -> appoint(r, r.town().second().toString(), "2026-03-04T14:00"));
        refused("OFCR-02", () -> appoint(r, r.town().treasury().person().toString(), "2026-03-04T14:30"));
        var third = road.certified(r.town(), "赵新");
        appoint(r, third.toString(), "2026-03-04T15:00");
        road.evidence(r.town(), r.id(), "现场照片4", "2026-03-04T16:00");
        assertThat(road.files.file(road.row(r.town(), r.id())).officers())
                .containsExactly(r.town().officer().person(), third);
        assertThat(papers.of(r.town().county(), "case", r.id()))
                .extracting(Paper::kind)
                .extracting(Enum::name)
                .contains("RECUSAL_REQUEST", "RECUSAL_DECISION");
    }

    @Test
    void 主要负责人的回避由集体讨论决定_本人不得决定自己的回避() {
        var r = filed();
        ask(r, r.town().head().person().toString(), "HEAD", "2026-03-03T10:00");
        refused("OFCR-06", () -> decide(r, "HEADS_TOGETHER", "准予回避", "李副镇长：同意\n王副镇长：同意", "2026-03-04T09:00"));
        var deputy = road.deputy(r.town());
        refused("OFCR-06", () -> decideBy(r, deputy, "DEPUTY_HEAD", "", "2026-03-04T09:30"));
        refused("OFCR-06", () -> decideBy(r, deputy, "HEADS_TOGETHER", "李副镇长：同意", "2026-03-04T09:40"));
        decideBy(r, deputy, "HEADS_TOGETHER", "李副镇长：同意\n王副镇长：同意", "2026-03-04T10:00");
        refused("OFCR-05", () -> r.head("EXTEND", "2026-03-05T10:00", "reason", "案情复杂"));
    }

    @Test
    void 驳回申请的照常办理() {
        var r = filed();
        ask(r, r.town().second().toString(), "OFFICER", "2026-03-03T10:00");
        decide(r, "HEAD", "驳回申请", "", "2026-03-04T10:00");
        r.correct("2026-03-20", "2026-03-04T11:30");
        r.stands("INVESTIGATING");
    }

    private ForceRoad filed() {
        var town = road.town(ITEM);
        var r = ForceRoad.lead(road, town, ITEM, "贺长顺", "410899199503160210", "2026-03-02T08:00", WHAT);
        r.officer("VERIFY", "2026-03-02T08:30");
        road.evidence(town, r.id(), "现场照片", "2026-03-02T09:00");
        r.file("2026-03-02T10:00", "2026-03-02T14:00");
        r.investigate("2026-03-03T09:00");
        return r;
    }

    private void ask(ForceRoad r, String person, String standing, String when) {
        r.officer(
                "ASK_RECUSAL",
                when,
                "recusalBy",
                "当事人申请",
                "recusedPerson",
                person,
                "recusalOf",
                standing,
                "recusalAskedOn",
                when.substring(0, 10),
                "recusalGround",
                "与当事人是近亲属");
    }

    private void decide(ForceRoad r, String decider, String result, String opinions, String when) {
        r.head(
                "DECIDE_RECUSAL",
                when,
                "recusalDecider",
                decider,
                "recusalResult",
                result,
                "recusalReason",
                "已经核实",
                "recusalWork",
                "此前的取证有效",
                "opinions",
                opinions);
    }

    private void decideBy(ForceRoad r, cn.xiangzhi.base.Actor by, String decider, String opinions, String when) {
        road.go(
                by,
                r.id(),
                "DECIDE_RECUSAL",
                when,
                "recusalDecider",
                decider,
                "recusalResult",
                "准予回避",
                "recusalReason",
                "已经核实",
                "opinions",
                opinions,
                "opinion",
                "同意");
    }

    private void appoint(ForceRoad r, String second, String when) {
        r.head(
                "APPOINT_OFFICERS",
                when,
                "officer1",
                r.town().officer().person().toString(),
                "officer2",
                second,
                "appointReason",
                "原承办人员回避");
    }
}

package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Known.Limits;
import cn.xiangzhi.casework.flow.Known.Power;
import cn.xiangzhi.casework.money.Ledger;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the office may decide for itself, and warnings that stop nothing (rules §9, §11, §12, §14, §15). */
class GapsTest {

    private static final UUID PERSON = new UUID(3, 3);
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-10T09:00:00+08:00");

    @Test
    void 限制类处罚告不告知听证由本单位设定() {
        var restricts = new Penalty(Set.of("限制开展生产经营活动"), BigDecimal.ZERO, BigDecimal.ZERO);
        var withholds = new Penalty(Set.of("暂扣许可证件"), BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(attempt(OrdinaryMove.APPROVE_NOTICE, Map.of(), false, List.of())
                        .hearingDue(restricts))
                .isFalse();
        assertThat(attempt(OrdinaryMove.APPROVE_NOTICE, Map.of(), true, List.of())
                        .hearingDue(restricts))
                .isTrue();
        assertThat(attempt(OrdinaryMove.APPROVE_NOTICE, Map.of(), true, List.of())
                        .hearingDue(withholds))
                .isTrue();
        assertThat(attempt(OrdinaryMove.APPROVE_NOTICE, Map.of(), true, List.of())
                        .hearingDue(new Penalty(Set.of("警告"), BigDecimal.ZERO, BigDecimal.ZERO)))
                .isFalse();
    }

    @Test
    void 列入本地法制审核目录的决定之前必须审核() {
        assertThat(DeliberationGates.reviewDue(
                        attempt(OrdinaryMove.DECIDE, Map.of(), false, List.of(act(OrdinaryMove.CONCLUDE, Map.of())))))
                .isFalse();
        assertThat(DeliberationGates.reviewDue(attempt(
                        OrdinaryMove.DECIDE,
                        Map.of(),
                        false,
                        List.of(act(OrdinaryMove.CONCLUDE, Map.of("reviewListed", "true"))))))
                .isTrue();
    }

    @Test
    void 代收协议都已届满的不得决定_没有登记过的只提示() {
        var lapsed = attempt(OrdinaryMove.DECIDE, Map.of(Collecting.STATE, Collecting.LAPSED), false, List.of());
        assertThat(Collecting.GATE.standing("不能决定", lapsed))
                .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("PROC-13"));
        var unknown = attempt(OrdinaryMove.DECIDE, Map.of(Collecting.STATE, Collecting.UNKNOWN), false, List.of());
        assertThat(Collecting.GATE.standing("不能决定", unknown)).isEmpty();
        assertThat(Collecting.CAUTION.cautions(unknown)).anyMatch(words -> words.contains("没有登记与代收银行签订的代收协议"));
    }

    @Test
    void 询问没有记明核对_负责人没有出庭又没有理由_都提示() {
        assertThat(Cautions.about(attempt(OrdinaryMove.INQUIRE, Map.of("separate", "true"), false, List.of())))
                .anyMatch(words -> words.contains("交被询问人核对"));
        assertThat(Cautions.about(attempt(
                        OrdinaryMove.INQUIRE, Map.of("separate", "true", "readBack", "true"), false, List.of())))
                .noneMatch(words -> words.contains("交被询问人核对"))
                .anyMatch(words -> words.contains("没有逐页签名"));
        var absent = Map.of("attendance", "没有参加，委托工作人员参加");
        assertThat(Cautions.about(attempt(RemedyMove.ATTEND_REMEDY, absent, false, List.of())))
                .anyMatch(words -> words.contains("不能参加的理由"));
        assertThat(Cautions.about(attempt(
                        RemedyMove.ATTEND_REMEDY, Map.of("attendance", RemedyAsks.HEAD_ATTENDS), false, List.of())))
                .isEmpty();
    }

    private static Act act(Move move, Map<String, String> facts) {
        return new Act(UUID.randomUUID(), move, AT, PERSON, "周海涛", "队员", new Facts(facts), null, List.of());
    }

    private static Try attempt(Move move, Map<String, String> facts, boolean restrictionsHeard, List<Act> acts) {
        var ten = new BigDecimal("100000");
        var place = new Place("869999", "869999101", null, "前街", null, null);
        var file = new CaseFile(
                new UUID(9, 1),
                "云案〔2026〕1号",
                Procedure.ORDINARY,
                Stage.INVESTIGATING,
                new Matter("X-1", "某种行为", place, null, null, null, null),
                new Party(PartyKind.CITIZEN, "某某", null, true),
                acts,
                1);
        var known = new Known(
                World.ITEMS.getFirst(),
                List.of(),
                new Power(null, Mode.EMPOWERED, PERSON, "云溪镇人民政府"),
                List.of(),
                new Limits(ten, ten, ten, ten, ten, true, restrictionsHeard),
                Ledger.EMPTY,
                new Known.Dates(null, null, null),
                Set.of(),
                true);
        var actor = new Actor(
                PERSON,
                PERSON,
                "周海涛",
                PERSON,
                "执法队",
                "队员",
                new Scope("869999", "869999101", null),
                Set.of(Right.CASE_HANDLE, Right.CASE_READ));
        return new Try(file, move, new Facts(facts), known, actor, AT);
    }
}

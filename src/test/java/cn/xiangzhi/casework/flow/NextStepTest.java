package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.money.Ledger;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Item;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes next: the road from lead to archive, in the order an officer of one year walks it. */
class NextStepTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-08-11T09:00:00+08:00");

    @Test
    void 先查明当事人_再收集证据_再核查立案() {
        var road = new Road("责令改正(与处罚并行)");
        assertThat(road.strangers().next()).startsWith(OrdinaryMove.IDENTIFY);
        assertThat(road.next()).startsWith(OrdinaryMove.TAKE_EVIDENCE);
        assertThat(road.then(OrdinaryMove.TAKE_EVIDENCE, "title", "照片").next())
                .containsExactly(SummaryMove.USE_SUMMARY, OrdinaryMove.VERIFY);
        assertThat(road.then(OrdinaryMove.VERIFY).next())
                .containsExactly(OrdinaryMove.PROPOSE_FILING, OrdinaryMove.ORDER_CORRECTION);
        assertThat(road.then(OrdinaryMove.PROPOSE_FILING).next()).containsExactly(OrdinaryMove.FILE);
    }

    @Test
    void 责令改正前置的事项先责令再复查() {
        var road = new Road("责令改正前置(逾期/拒不改正才处罚)").then(OrdinaryMove.TAKE_EVIDENCE, "title", "照片");
        assertThat(road.next()).containsExactly(OrdinaryMove.ORDER_CORRECTION);
        assertThat(road.then(OrdinaryMove.ORDER_CORRECTION).next()).containsExactly(PerformMove.CHECK_CORRECTION);
        assertThat(road.then(PerformMove.CHECK_CORRECTION, "corrected", "未改正").next())
                .startsWith(SummaryMove.USE_SUMMARY);
    }

    @Test
    void 有待查证的证据先查证_有申辩先复核() {
        var road = new Road("").then(OrdinaryMove.TAKE_EVIDENCE, "title", "照片", "verification", "待查证");
        road.then(OrdinaryMove.VERIFY).then(OrdinaryMove.FILE).then(OrdinaryMove.INVESTIGATE);
        assertThat(road.next()).containsExactly(OrdinaryMove.INQUIRE);
        assertThat(road.then(OrdinaryMove.INQUIRE).next()).containsExactly(OrdinaryMove.TAKE_EVIDENCE);
        road.then(OrdinaryMove.TAKE_EVIDENCE, "title", "照片", "verification", "已查证属实");
        assertThat(road.next()).containsExactly(OrdinaryMove.CONCLUDE);
        road.then(OrdinaryMove.CONCLUDE, "kinds", "罚款", "fine", "800");
        assertThat(road.next()).containsExactly(OrdinaryMove.REVIEW);
        assertThat(road.then(OrdinaryMove.REVIEW).next()).containsExactly(OrdinaryMove.APPROVE_NOTICE);
        assertThat(road.then(OrdinaryMove.APPROVE_NOTICE).next()).containsExactly(OrdinaryMove.SERVE_NOTICE);
        assertThat(road.then(OrdinaryMove.SERVE_NOTICE).next()).startsWith(OrdinaryMove.PROPOSE_DECISION);
        assertThat(road.then(OrdinaryMove.RECORD_PLEA).next()).containsExactly(OrdinaryMove.REVIEW_PLEA);
        assertThat(road.then(OrdinaryMove.REVIEW_PLEA).next()).containsExactly(OrdinaryMove.PROPOSE_DECISION);
        road.then(OrdinaryMove.PROPOSE_DECISION, "kinds", "罚款", "fine", "500");
        assertThat(road.next()).containsExactly(OrdinaryMove.DECIDE);
    }

    @Test
    void 建议不予处罚的由负责人决定_复杂的先审核再讨论() {
        var road = concluded("outcome", "不予行政处罚");
        assertThat(road.then(OrdinaryMove.REVIEW).next()).containsExactly(OrdinaryMove.DECIDE_NO_PENALTY);
        var complex = concluded("kinds", "罚款", "fine", "800", "complex", "true");
        complex.then(OrdinaryMove.REVIEW).then(OrdinaryMove.APPROVE_NOTICE).then(OrdinaryMove.SERVE_NOTICE);
        complex.then(OrdinaryMove.PROPOSE_DECISION, "kinds", "罚款", "fine", "800");
        assertThat(complex.next()).containsExactly(DeliberationMove.SUBMIT_REVIEW);
        assertThat(complex.then(DeliberationMove.SUBMIT_REVIEW).next()).containsExactly(DeliberationMove.PASS_REVIEW);
        assertThat(complex.then(DeliberationMove.PASS_REVIEW).next()).containsExactly(DeliberationMove.DISCUSS);
        assertThat(complex.then(DeliberationMove.DISCUSS).next()).containsExactly(OrdinaryMove.DECIDE);
    }

    @Test
    void 决定之后_当场收缴_改正_缴款_结案() {
        var road = new Road("")
                .then(OrdinaryMove.TAKE_EVIDENCE, "title", "照片")
                .then(SummaryMove.USE_SUMMARY, "kinds", "罚款", "fine", "50");
        assertThat(road.next()).containsExactly(SummaryMove.NOTIFY_ON_SPOT);
        assertThat(road.then(SummaryMove.NOTIFY_ON_SPOT).next()).containsExactly(SummaryMove.DECIDE_ON_SPOT);
        assertThat(road.then(SummaryMove.DECIDE_ON_SPOT, "payBy", "当场收缴").next())
                .containsExactly(PerformMove.COLLECT_ON_SPOT);
        assertThat(road.then(PerformMove.COLLECT_ON_SPOT).next()).containsExactly(SummaryMove.REPORT_TO_ORGAN);
        assertThat(road.then(SummaryMove.REPORT_TO_ORGAN).next()).containsExactly(PerformMove.HAND_OVER);
        assertThat(road.then(PerformMove.HAND_OVER).next()).containsExactly(PerformMove.BANK);
        assertThat(road.then(PerformMove.FULFIL).next()).containsExactly(PerformMove.CLOSE);
    }

    @Test
    void 批准分期以后先送达决定书_送达之后才等缴款() {
        var road =
                new Road("").then(OrdinaryMove.DECIDE).then(OrdinaryMove.SERVE).then(OrdinaryMove.PERFORM);
        road.then(InstalmentMove.APPLY_DEFERRAL, "deferralKind", InstalmentAsks.PARTS);
        assertThat(road.next()).startsWith(InstalmentMove.APPROVE_INSTALMENTS);
        assertThat(road.then(InstalmentMove.APPROVE_INSTALMENTS).next()).containsExactly(ServiceMove.SERVE_PAPER);
        assertThat(road.turn()).isEqualTo(Right.CASE_HANDLE);
        assertThat(road.then(ServiceMove.SERVE_PAPER, "servedPaper", "分期缴纳罚款决定书")
                        .next())
                .doesNotContain(ServiceMove.SERVE_PAPER);
    }

    @Test
    void 紧急采取的措施先补办批准() {
        var road = new Road("").then(OrdinaryMove.TAKE_EVIDENCE, "title", "照片").then(OrdinaryMove.VERIFY);
        road.then(EvidenceMove.REGISTER_THINGS, "thingsTaken", "手机", "registerReason", "当事人正要转移");
        assertThat(road.next()).containsExactly(EvidenceMove.APPROVE_REGISTRATION);
        assertThat(Backing.told(road.file(), EvidenceMove.APPROVE_REGISTRATION)).isEqualTo("当事人正要转移");
        assertThat(Backing.told(road.file(), ThingMove.APPROVE_SEIZURE)).isEmpty();
        assertThat(road.turn()).isEqualTo(Right.CASE_APPROVE);
        assertThat(road.then(EvidenceMove.APPROVE_REGISTRATION).next())
                .doesNotContain(EvidenceMove.APPROVE_REGISTRATION);
        road.then(OrdinaryMove.FILE).then(ThingMove.SEIZE, "thingsTaken", "挖掘机");
        assertThat(road.next()).containsExactly(ThingMove.APPROVE_SEIZURE);
        assertThat(road.then(ThingMove.LAPSE_SEIZURE).turn()).isEqualTo(Right.CASE_HANDLE);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void 所建议的步骤都在流程表里那一阶段可办(Stage stage) {
        var file = new CaseFile(
                UUID.randomUUID(), "云案〔2026〕1号", Procedure.ORDINARY, stage, matter(), party(true), List.of(), 0);
        assertThat(NextStep.of(attempt(file, "")).moves())
                .allSatisfy(move -> assertThat(move.from()).contains(stage));
    }

    private static Road concluded(String... facts) {
        var road = new Road("").then(OrdinaryMove.TAKE_EVIDENCE, "title", "照片").then(OrdinaryMove.VERIFY);
        return road.then(OrdinaryMove.FILE).then(OrdinaryMove.INVESTIGATE).then(OrdinaryMove.CONCLUDE, facts);
    }

    @Test
    void 限期拆除的先复查_再公告_再催告_由负责人强制执行() {
        var road = new Road("")
                .then(RemovalMove.DECIDE_ORDER)
                .then(OrdinaryMove.SERVE, "orderUntil", "2026-08-01")
                .then(OrdinaryMove.PERFORM);
        assertThat(road.next()).containsExactly(PerformMove.CHECK_CORRECTION);
        assertThat(road.then(PerformMove.CHECK_CORRECTION, "corrected", "未改正").next())
                .containsExactly(RemovalMove.ANNOUNCE_REMOVAL);
        assertThat(road.then(RemovalMove.ANNOUNCE_REMOVAL).next()).containsExactly(RemovalMove.DEMAND_DUTY);
        assertThat(road.then(RemovalMove.DEMAND_DUTY).next()).containsExactly(RemovalMove.CHECK_REMEDIES);
        assertThat(road.then(RemovalMove.CHECK_REMEDIES).next()).containsExactly(ForceMove.DECIDE_ENFORCEMENT);
    }

    @Test
    void 移送公安以后_立案的先移交物品再等判决_不予立案的复议或者恢复() {
        var road = new Road("").then(CrimeMove.HAND_TO_POLICE);
        assertThat(road.next()).containsExactly(CrimeMove.POLICE_FILE, CrimeMove.POLICE_REFUSE);
        assertThat(road.then(CrimeMove.POLICE_REFUSE).next())
                .containsExactly(CrimeMove.ASK_POLICE_AGAIN, CrimeMove.TAKE_BACK);
        assertThat(road.then(CrimeMove.POLICE_FILE).next()).containsExactly(CrimeMove.HAND_GOODS);
        assertThat(road.then(CrimeMove.HAND_GOODS).next()).containsExactly(CrimeMove.RECORD_JUDGMENT);
        assertThat(road.turn()).isEqualTo(Right.CASE_HANDLE);
        assertThat(road.then(CrimeMove.RECORD_JUDGMENT).next())
                .containsExactly(CrimeMove.END_FOR_CRIME, CrimeMove.TAKE_BACK);
        assertThat(road.turn()).isEqualTo(Right.CASE_APPROVE);
    }

    @Test
    void 复议受理后先答复_答复以后照常_撤销的重新调查() {
        var road =
                new Road("").then(OrdinaryMove.DECIDE).then(OrdinaryMove.SERVE).then(OrdinaryMove.PERFORM);
        assertThat(road.then(RemedyMove.REGISTER_REVIEW).next()).containsExactly(RemedyMove.REPLY_REMEDY);
        assertThat(road.then(RemedyMove.REPLY_REMEDY).next()).doesNotContain(RemedyMove.REPLY_REMEDY);
        assertThat(road.then(RemedyMove.REVOKE_REMEDY).next()).containsExactly(RemedyMove.REOPEN);
    }

    /** A file that grows by acts as they are named, whatever the gates would say. */
    private static final class Road {

        private final String correction;
        private final List<Act> acts = new ArrayList<>();
        private boolean identified = true;

        Road(String correction) {
            this.correction = correction;
        }

        Road strangers() {
            var road = new Road(correction);
            road.identified = false;
            return road;
        }

        Road then(Move move, String... facts) {
            var said = new java.util.HashMap<String, String>();
            for (var i = 0; i < facts.length; i += 2) {
                said.put(facts[i], facts[i + 1]);
            }
            acts.add(new Act(UUID.randomUUID(), move, AT, null, "周海涛", "中队长", new Facts(said), null, List.of()));
            return this;
        }

        @Nullable
        Right turn() {
            return Waiting.of(file());
        }

        List<Move> next() {
            return NextStep.of(attempt(file(), correction)).moves();
        }

        private CaseFile file() {
            var procedure = acts.stream().anyMatch(act -> act.move() == SummaryMove.USE_SUMMARY)
                    ? Procedure.SUMMARY
                    : Procedure.ORDINARY;
            return new CaseFile(
                    UUID.randomUUID(),
                    "云案〔2026〕1号",
                    procedure,
                    CaseFile.replay(acts),
                    matter(),
                    party(identified),
                    List.copyOf(acts),
                    acts.size());
        }
    }

    private static Matter matter() {
        var place = new Place("410899", "410899101", null, "柳湾村东", null, null);
        return new Matter("HB-CF-015", "露天焚烧秸秆", place, null, null, null, null);
    }

    private static Party party(boolean identified) {
        return new Party(PartyKind.CITIZEN, "孟**", null, identified);
    }

    private static Try attempt(CaseFile file, String correction) {
        var item = new Item(
                "HB-CF-015",
                1,
                "露天焚烧秸秆",
                "生态环境",
                "行政处罚",
                "",
                "",
                List.of("罚款"),
                null,
                null,
                null,
                null,
                "",
                correction,
                "",
                "",
                List.of());
        var limits = new Known.Limits(
                new BigDecimal(200),
                new BigDecimal(3000),
                new BigDecimal(10000),
                new BigDecimal(100000),
                new BigDecimal(100),
                true);
        var known = new Known(
                item,
                List.of(),
                new Known.Power(null, null, null, ""),
                List.of(),
                limits,
                Ledger.EMPTY,
                new Known.Dates(null, null, null),
                Set.of(),
                false);
        return new Try(file, OrdinaryMove.REGISTER, new Facts(Map.of()), known, Actor.system("410899"), AT);
    }
}

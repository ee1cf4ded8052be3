package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.rules.force.Enforcement;
import cn.xiangzhi.law.RefusalCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reasons of level F: no typed words lift them; the head's approval does, for that reason, that step, and once. */
class ExceptionTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    /** What forms once took as a reason; typed today it changes nothing. */
    private static final Map<String, String> TYPED = Map.of(
            "overtime",
            "案情复杂",
            "late",
            "道路中断",
            "lateReason",
            "出差",
            "approveLate",
            "开会",
            "transferLate",
            "下雨",
            "goodsLate",
            "吊车故障",
            "urgentReason",
            "防汛");

    private final World world = new World(new Random(1));

    @Test
    void 逾期上缴_没有批准不得继续_批准后可以继续一次() {
        var file = collected();
        barred("CASH-03", file, PerformMove.HAND_OVER, handedLate(), 7);
        assertThat(ExceptionMove.needed(attempt(file, PerformMove.HAND_OVER, Map.of(), 7)))
                .containsExactly(new ExceptionMove.Lift(RefusalCode.CASH_03, PerformMove.HAND_OVER));
        var lifted = with(file, ExceptionMove.APPROVE_EXCEPTION, approval("CASH-03", PerformMove.HAND_OVER), 6);
        var once = attempt(lifted, PerformMove.HAND_OVER, handedLate(), 7);
        var made = with(lifted, PerformMove.HAND_OVER, handedLate(), 7);
        assertThat(Gates.pass(once).outcome()).isEqualTo("可以");
        assertThat(ExceptionMove.excused(attempt(made, PerformMove.HAND_OVER, Map.of(), 8)))
                .isEmpty();
    }

    @Test
    void 超过办案期限_负责人也不能只写一句理由就决定_批准例外之后理由可查() {
        var file = due("decideBy");
        barred("PROC-12", file, OrdinaryMove.DECIDE_NO_PENALTY, Map.of("ground", "违法事实不能成立"), 7);
        var lifted =
                with(file, ExceptionMove.APPROVE_EXCEPTION, approval("PROC-12", OrdinaryMove.DECIDE_NO_PENALTY), 6);
        passes(lifted, OrdinaryMove.DECIDE_NO_PENALTY, Map.of("ground", "违法事实不能成立"), 7);
        var decided = with(lifted, OrdinaryMove.DECIDE_NO_PENALTY, Map.of(), 7);
        assertThat(ExceptionMove.reason(decided, decided.acts().getLast(), RefusalCode.PROC_12))
                .isEqualTo("道路中断，次日补办");
        assertThat(ExceptionMove.reason(decided, decided.acts().getLast(), RefusalCode.CASH_03))
                .isEmpty();
    }

    @Test
    void 超过三个月才申请法院_须有批准的例外() {
        var file = with(
                at(Stage.DEMANDED, file()),
                EnforceMove.DEMAND,
                Map.of("demandUntil", "2026-03-03", "courtUntil", "2026-03-05", "suitUntil", "2026-01-05"),
                0);
        barred("ENFC-04", file, EnforceMove.APPLY_COURT, Map.of("partyOpinion", "没有意见"), 7);
        assertThat(ExceptionMove.needed(attempt(file, EnforceMove.APPLY_COURT, Map.of(), 7)))
                .extracting(ExceptionMove.Lift::step)
                .containsExactly(EnforceMove.APPLY_COURT);
        passes(
                with(file, ExceptionMove.APPROVE_EXCEPTION, approval("ENFC-04", EnforceMove.APPLY_COURT), 6),
                EnforceMove.APPLY_COURT,
                Map.of("partyOpinion", "没有意见"),
                7);
    }

    @Test
    void 移送的三个期限_逾期的都须批准例外() {
        var reported = with(at(Stage.INVESTIGATING, file()), CrimeMove.REPORT_CRIME, Map.of(), 0);
        var answer = Map.of("approver", "CHIEF");
        barred("TRAN-04", reported, CrimeMove.APPROVE_CRIME, answer, 5);
        barred("TRAN-04", reported, CrimeMove.REFUSE_CRIME, answer, 5);
        passes(
                with(reported, ExceptionMove.APPROVE_EXCEPTION, approval("TRAN-04", CrimeMove.APPROVE_CRIME), 5),
                CrimeMove.APPROVE_CRIME,
                answer,
                5);
        var approved = with(reported, CrimeMove.APPROVE_CRIME, Map.of("approver", "CHIEF"), 2);
        assertThat(ExceptionMove.needed(attempt(approved, CrimeMove.HAND_TO_POLICE, Map.of(), 4)))
                .extracting(ExceptionMove.Lift::step)
                .containsExactly(CrimeMove.HAND_TO_POLICE);
        var filed = with(
                at(Stage.TRANSFERRED_TO_POLICE, with(approved, CrimeMove.HAND_TO_POLICE, Map.of(), 2)),
                CrimeMove.POLICE_FILE,
                Map.of("goodsBy", "2026-03-06"),
                3);
        barred("TRAN-04", filed, CrimeMove.HAND_GOODS, Map.of("goodsReceiver", "县公安局"), 7);
        passes(
                with(filed, ExceptionMove.APPROVE_EXCEPTION, approval("TRAN-04", CrimeMove.HAND_GOODS), 7),
                CrimeMove.HAND_GOODS,
                Map.of("goodsReceiver", "县公安局"),
                7);
    }

    @Test
    void 夜间强制执行_自称紧急不算_事先批准的才可以_周末也要批准() {
        var decided = with(
                with(at(Stage.SELF_EXECUTING, file()), ForceMove.DECIDE_ENFORCEMENT, Map.of(), 0),
                ForceMove.SERVE_ENFORCEMENT,
                Map.of(),
                1);
        barred("ENFC-05", decided, ForceMove.EXECUTE, on(Enforcement.When.ALLOW_URGENT), 7);
        barred("ENFC-05", decided, ForceMove.EXECUTE, on(Enforcement.When.REFUSED), 7);
        var lifted = with(decided, ExceptionMove.APPROVE_EXCEPTION, approval("ENFC-05", ForceMove.EXECUTE), 6);
        passes(lifted, ForceMove.EXECUTE, on(Enforcement.When.ALLOW_URGENT), 7);
        barred("ENFC-05", lifted, ForceMove.EXECUTE, on(Enforcement.When.REFUSED), 7);
        barred("ENFC-05", decided, ForceMove.EXECUTE, on(Enforcement.When.WARN), 7);
        passes(lifted, ForceMove.EXECUTE, on(Enforcement.When.WARN), 7);
        passes(decided, ForceMove.EXECUTE, on(Enforcement.When.ALLOW), 7);
        var done = with(lifted, ForceMove.EXECUTE, on(Enforcement.When.WARN), 7);
        assertThat(ExceptionMove.reason(done, done.acts().getLast(), RefusalCode.ENFC_05))
                .isNotEmpty();
        barred("ENFC-05", done, ForceMove.EXECUTE, on(Enforcement.When.WARN), 8);
    }

    @Test
    void 批准别的事由或者别的步骤都不算数() {
        for (var other : List.of(
                approval("PROC-12", PerformMove.HAND_OVER),
                approval("CASH-03", PerformMove.BANK),
                approval("TRAN-04", PerformMove.HAND_OVER))) {
            barred(
                    "CASH-03",
                    with(collected(), ExceptionMove.APPROVE_EXCEPTION, other, 6),
                    PerformMove.HAND_OVER,
                    handedLate(),
                    7);
        }
    }

    @Test
    void 没有被拦住的步骤不能预先批准_事由与步骤要对得上() {
        var file = collected();
        assertThat(refusal(file, ExceptionMove.APPROVE_EXCEPTION, approval("CASH-03", PerformMove.HAND_OVER), 1))
                .isNotNull();
        assertThat(refusal(file, ExceptionMove.APPROVE_EXCEPTION, approval("CASH-03", PerformMove.BANK), 7))
                .isNotNull();
        passes(file, ExceptionMove.APPROVE_EXCEPTION, approval("CASH-03", PerformMove.HAND_OVER), 7);
        assertThat(refusal(at(Stage.LEAD, file()), ExceptionMove.APPROVE_EXCEPTION, Map.of(), 7))
                .isNotNull();
    }

    @Test
    void 只有经批准可以继续的事由可以批准_承办人不得批准() {
        var form = Asks.of(ExceptionMove.APPROVE_EXCEPTION).getFirst();
        assertThat(form.choices().stream().map(Ask.Choice::value))
                .containsExactly("PROC-12", "CASH-03", "ENFC-04", "ENFC-05", "TRAN-04")
                .filteredOn(code -> !code.equals("ENFC-05"))
                .allMatch(code -> RefusalCode.find(code).orElseThrow().weight() == RefusalCode.Weight.FLAG);
        assertThat(ExceptionMove.lifts("CASH-03", PerformMove.BANK)).isTrue();
        assertThat(ExceptionMove.lifts("PROC-05", OrdinaryMove.DECIDE)).isFalse();
        assertThat(ExceptionMove.lifts("PROC-12", PauseMove.EXTEND)).isFalse();
        assertThat(ExceptionMove.APPROVE_EXCEPTION.apart()).isTrue();
        assertThat(catchThrowableOfType(
                        Refused.class,
                        () -> Stated.read(
                                ExceptionMove.APPROVE_EXCEPTION,
                                world.lead(AT),
                                Map.of("exceptionCode", "PROC-05", "exceptionStep", "DECIDE", "exceptionReason", "急"))))
                .isNotNull();
    }

    @Test
    void 从前填过理由的行为照样读得出_表上不再问() {
        for (var move : List.of(OrdinaryMove.DECIDE, PerformMove.BANK, EnforceMove.APPLY_COURT, CrimeMove.HAND_GOODS)) {
            assertThat(Asks.of(move)).extracting(Ask::key).doesNotContainAnyElementsOf(TYPED.keySet());
            assertThat(Asks.stated(move)).extracting(Ask::key).containsAnyElementsOf(TYPED.keySet());
        }
        assertThat(TYPED.keySet()).allMatch(key -> !Asks.label(key).equals(key));
    }

    @Test
    void 下一步写明等负责人批准例外() {
        var step = NextStep.of(attempt(collected(), PerformMove.HAND_OVER, Map.of(), 7));
        assertThat(step.moves()).containsExactly(ExceptionMove.REQUEST_EXCEPTION, ExceptionMove.APPROVE_EXCEPTION);
        assertThat(step.words()).contains("罚款缴至机关").contains("批准例外");
    }

    @Test
    void 办案人员申请_等负责人答复_没有被拦住的不必申请_同时只有一件() {
        var file = collected();
        assertThat(refusal(file, ExceptionMove.REQUEST_EXCEPTION, request(PerformMove.HAND_OVER), 1))
                .as("还没有逾期")
                .isNotNull();
        passes(file, ExceptionMove.REQUEST_EXCEPTION, request(PerformMove.HAND_OVER), 7);
        assertThat(ExceptionMove.offered(ExceptionMove.REFUSE_EXCEPTION, attempt(file, PerformMove.BANK, Map.of(), 7)))
                .isFalse();
        var asked = with(file, ExceptionMove.REQUEST_EXCEPTION, request(PerformMove.HAND_OVER), 7);
        assertThat(Waiting.of(file)).isNotEqualTo(Right.CASE_APPROVE);
        assertThat(Waiting.of(asked)).isEqualTo(Right.CASE_APPROVE);
        var step = NextStep.of(attempt(asked, PerformMove.HAND_OVER, Map.of(), 7));
        assertThat(step.moves()).containsExactly(ExceptionMove.APPROVE_EXCEPTION, ExceptionMove.REFUSE_EXCEPTION);
        assertThat(step.words()).contains("道路中断三日");
        assertThat(refusal(asked, ExceptionMove.REQUEST_EXCEPTION, request(PerformMove.HAND_OVER), 7))
                .isNotNull();
        barred("CASH-03", asked, PerformMove.HAND_OVER, handedLate(), 7);
        var granted = with(asked, ExceptionMove.APPROVE_EXCEPTION, approval("CASH-03", PerformMove.HAND_OVER), 7);
        assertThat(ExceptionMove.pending(granted)).isEmpty();
        passes(granted, PerformMove.HAND_OVER, handedLate(), 7);
    }

    @Test
    void 负责人不批准的写明理由_仍不能继续_可以再申请_没有申请的不能答复() {
        var file = collected();
        assertThat(refusal(file, ExceptionMove.REFUSE_EXCEPTION, Map.of("exceptionRefusal", "不成立"), 7))
                .isNotNull();
        var asked = with(file, ExceptionMove.REQUEST_EXCEPTION, request(PerformMove.HAND_OVER), 7);
        passes(asked, ExceptionMove.REFUSE_EXCEPTION, Map.of("exceptionRefusal", "道路当日已通"), 7);
        var refused = with(asked, ExceptionMove.REFUSE_EXCEPTION, Map.of("exceptionRefusal", "道路当日已通"), 7);
        assertThat(ExceptionMove.pending(refused)).isEmpty();
        barred("CASH-03", refused, PerformMove.HAND_OVER, handedLate(), 7);
        assertThat(NextStep.of(attempt(refused, PerformMove.HAND_OVER, Map.of(), 7))
                        .words())
                .contains("没有批准例外：道路当日已通");
        passes(refused, ExceptionMove.REQUEST_EXCEPTION, request(PerformMove.HAND_OVER), 7);
    }

    private static Map<String, String> request(Move step) {
        return Map.of("exceptionCode", "CASH-03", "exceptionStep", step.name(), "requestReason", "道路中断三日");
    }

    /** Refused for that reason, whatever reasons are typed. */
    private void barred(String code, CaseFile file, Move move, Map<String, String> facts, int days) {
        var typed = new HashMap<>(facts);
        typed.putAll(TYPED);
        var no = refusal(file, move, typed, days);
        assertThat(no).isNotNull();
        assertThat(no.code()).as(no.getMessage()).isEqualTo(code);
    }

    private void passes(CaseFile file, Move move, Map<String, String> facts, int days) {
        var ticked = new HashMap<>(facts);
        Asks.of(move).stream()
                .filter(ask -> ask.required() && ask.kind() == Ask.Kind.CHECK)
                .forEach(ask -> ticked.put(ask.key(), "true"));
        assertThat(refusal(file, move, ticked, days)).isNull();
    }

    private @Nullable Refused refusal(CaseFile file, Move move, Map<String, String> facts, int days) {
        return catchThrowableOfType(Refused.class, () -> Gates.pass(attempt(file, move, facts, days)));
    }

    private Try attempt(CaseFile file, Move move, Map<String, String> facts, int days) {
        return new Try(file, move, new Facts(facts), world.sure(file), world.able(move), AT.plusDays(days));
    }

    private CaseFile collected() {
        var lead = world.lead(AT);
        return at(
                Stage.PERFORMING,
                with(lead, PerformMove.COLLECT_ON_SPOT, Map.of("amount", "50", "cashBy", "2026-03-04"), 1));
    }

    private CaseFile due(String key) {
        return with(at(Stage.CASE_REVIEWED, file()), OrdinaryMove.FILE, Map.of(key, "2026-03-05"), 0);
    }

    private CaseFile file() {
        var officers = Map.of(
                "officer1",
                World.PEOPLE.get(0).toString(),
                "officer2",
                World.PEOPLE.get(1).toString());
        return with(world.lead(AT), OrdinaryMove.PROPOSE_FILING, officers, 0);
    }

    private static Map<String, String> handedLate() {
        return Map.of("handedOn", LocalDate.of(2026, 3, 9).toString(), "receivedBy", "钱会计");
    }

    private static Map<String, String> on(Enforcement.When when) {
        return Map.of("moment", when.name(), "certificatesShown", "true");
    }

    private static Map<String, String> approval(String code, Move step) {
        return Map.of("exceptionCode", code, "exceptionStep", step.name(), "exceptionReason", "道路中断，次日补办");
    }

    private static CaseFile at(Stage stage, CaseFile file) {
        return new CaseFile(
                file.id(), file.number(), Procedure.ORDINARY, stage, file.matter(), file.party(), file.acts(), 0);
    }

    private static CaseFile with(CaseFile file, Move move, Map<String, String> facts, int days) {
        var acts = new ArrayList<>(file.acts());
        acts.add(new Act(UUID.randomUUID(), move, AT.plusDays(days), null, "", "", new Facts(facts), null, List.of()));
        return new CaseFile(
                file.id(),
                file.number(),
                file.procedure(),
                file.stage(),
                file.matter(),
                file.party(),
                List.copyOf(acts),
                0);
    }
}

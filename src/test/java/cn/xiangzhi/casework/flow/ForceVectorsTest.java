package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Known.Dates;
import cn.xiangzhi.casework.flow.Known.Limits;
import cn.xiangzhi.casework.flow.Known.Power;
import cn.xiangzhi.casework.money.Ledger;
import cn.xiangzhi.casework.rules.Officers.Officer;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked answers about transfer, enforcement, recusal and the state machine, asked of the moves themselves. */
class ForceVectorsTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final UUID HEAD = new UUID(1, 3);

    @Test
    void V_FSM_13_镇长批准_专案组两人_材料齐全_可以移送公安() {
        assertThat(code(suspected("CHIEF"), CrimeMove.HAND_TO_POLICE, "2026-03-06T10:00", sending("true")))
                .isEqualTo("ALLOW");
    }

    @Test
    void V_FSM_14_移送公安没有结果的不得罚款() {
        var file = suspected("CHIEF").with(CrimeMove.HAND_TO_POLICE, "2026-03-06T10:00");
        assertThat(code(file, OrdinaryMove.DECIDE, "2026-03-10T10:00", "opinion", "同意"))
                .isEqualTo("TRAN-01");
    }

    @Test
    void V_TRAN_11_只附移送书的不得移送() {
        assertThat(code(
                        suspected("CHIEF"),
                        CrimeMove.HAND_TO_POLICE,
                        "2026-03-06T10:00",
                        "policeOrgan",
                        "县公安局",
                        "withLetter",
                        "true",
                        "policeReceipt",
                        "回执1"))
                .isEqualTo("TRAN-03");
    }

    @Test
    void V_TRAN_03_专案组一人的不得提出报告() {
        assertThat(code(
                        base(),
                        CrimeMove.REPORT_CRIME,
                        "2026-03-05T09:00",
                        "officer1",
                        ONE.toString(),
                        "suspectedCrime",
                        "非法采矿罪"))
                .isEqualTo("OFCR-01");
    }

    @ParameterizedTest(name = "{0}：{1}审批 → {2}")
    @CsvSource({
        "CTR5, CHIEF, ALLOW",
        "CTR5, ACTING_CHIEF, ALLOW",
        "TRAN-02, DEPUTY, TRAN-02",
        "TRAN-02, TEAM_LEADER, TRAN-02"
    })
    void 移送由正职或者主持工作的负责人审批(String id, String approver, String expected) {
        assertThat(code(reported(), CrimeMove.APPROVE_CRIME, "2026-03-06T09:00", "approver", approver, "opinion", "同意"))
                .as(id)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}：{1} → {2}")
    @CsvSource({
        "V-TRAN-05, true, INVESTIGATING",
        "不应处罚, false, TRAN-01",
    })
    void 公安不予立案以后(String id, String still, String expected) {
        var file = suspected("CHIEF")
                .with(CrimeMove.HAND_TO_POLICE, "2026-03-06T10:00")
                .with(CrimeMove.POLICE_REFUSE, "2026-03-09T10:00", "stillUnlawful", still);
        var t = attempt(file, CrimeMove.TAKE_BACK, "2026-03-10T10:00", "reason", "恢复", "opinion", "同意");
        assertThat(
                        expected.equals("TRAN-01")
                                ? code(t)
                                : file.file().make(new UUID(0, 99), t).stage().name())
                .as(id)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}：{1}决定 → {2}")
    @CsvSource({"V-OFCR-09, TEAM_LEADER, OFCR-06", "PPL43, HEAD, ALLOW", "MSR4, DEPUTY_HEAD, ALLOW"})
    void 执法人员的回避由机关负责人决定(String id, String decider, String expected) {
        var file = base().with(
                        RecusalMove.ASK_RECUSAL,
                        "2026-03-05T09:00",
                        "recusedPerson",
                        TWO.toString(),
                        "recusalOf",
                        "OFFICER");
        assertThat(code(
                        file,
                        RecusalMove.DECIDE_RECUSAL,
                        "2026-03-06T09:00",
                        "recusalDecider",
                        decider,
                        "recusalResult",
                        "准予回避"))
                .as(id)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}：{1} {2} → {3}")
    @CsvSource({
        "V-ENFC-07, REFUSED, , ENFC-05",
        "V-ENFC-09, ALLOW, , ALLOW",
        "V-ENFC-10, WARN, , ENFC-05",
        "V-ENFC-10 负责人批准, WARN, 周末村民都在家, ALLOW",
        "情况紧急没有批准, ALLOW_URGENT, , ENFC-05",
        "情况紧急经批准, ALLOW_URGENT, 汛期阻水, ALLOW",
        "夜间不紧急批准也不行, REFUSED, 赶工期, ENFC-05",
    })
    void 强制执行的日子和钟点(String id, String moment, @Nullable String reason, String expected) {
        var file = executing();
        if (reason != null) {
            file = file.with(
                    ExceptionMove.APPROVE_EXCEPTION,
                    "2026-02-10T08:00",
                    "exceptionCode",
                    "ENFC-05",
                    "exceptionStep",
                    "EXECUTE",
                    "exceptionReason",
                    reason);
        }
        assertThat(code(file, ForceMove.EXECUTE, "2026-02-10T12:00", "moment", moment, "certificatesShown", "true"))
                .as(id)
                .isEqualTo(expected);
    }

    @Test
    void V_ENFC_11_不得停止居民供水() {
        assertThat(code(
                        executing(),
                        ForceMove.EXECUTE,
                        "2026-02-10T12:00",
                        "moment",
                        "ALLOW",
                        "utilities",
                        "true",
                        "certificatesShown",
                        "true"))
                .isEqualTo("ENFC-06");
    }

    @ParameterizedTest(name = "{0}：{1} → {2}")
    @CsvSource({"V-ENFC-12, 2026-05-12, ENFC-07", "末日, 2026-07-13, ENFC-07", "次日, 2026-07-14, ALLOW"})
    void 两个救济期限都届满才可以强制拆除(String id, String on, String expected) {
        assertThat(code(
                        demanded(),
                        ForceMove.DECIDE_ENFORCEMENT,
                        on + "T09:00",
                        "planningArea",
                        "乡、村庄规划区",
                        "moment",
                        "ALLOW",
                        "opinion",
                        "同意"))
                .as(id)
                .isEqualTo(expected);
    }

    @Test
    void V_ENFC_16_只是影响观瞻的不得代履行() {
        assertThat(code(
                        demanded(),
                        ForceMove.DECIDE_SUBSTITUTE,
                        "2026-07-14T09:00",
                        "harm",
                        "UNSIGHTLY",
                        "performer",
                        "养护公司",
                        "budget",
                        "100"))
                .isEqualTo("ENFC-09");
    }

    @Test
    void ENFC_01_委托执法和没有法律授权的不得自行强制执行() {
        var t = attempt(demanded(), ForceMove.DECIDE_ENFORCEMENT, "2026-07-14T09:00", "planningArea", "乡、村庄规划区");
        var delegated = t.known().with(new Power(null, Mode.DELEGATED, new UUID(0, 8), "县局"));
        assertThat(code(new Try(t.file(), t.move(), t.facts(), delegated, t.actor(), t.at())))
                .isEqualTo("ENFC-01");
        var other = known("河道管理条例第44条");
        assertThat(code(new Try(t.file(), t.move(), t.facts(), other, t.actor(), t.at())))
                .isEqualTo("ENFC-01");
    }

    @Test
    void V_ENFC_17_中止满三年且没有能力的终结() {
        var file = executing().with(ForceMove.SUSPEND_EXECUTION, "2023-01-10T09:00");
        var three = new String[] {"ground", ForceAsks.THREE_YEARS, "reason", "确无能力", "opinion", "同意"};
        assertThat(code(file, ForceMove.END_OWN_EXECUTION, "2026-01-12T09:00", three))
                .isEqualTo("ALLOW");
        assertThat(code(file, ForceMove.END_OWN_EXECUTION, "2026-01-09T09:00", three))
                .isEqualTo("REJECT");
    }

    @Test
    void V_FSM_16_没有催告的不得申请法院() {
        var file = new Road(Stage.DEMANDED, demanded().acts()).without(RemovalMove.DEMAND_DUTY);
        assertThat(code(file, EnforceMove.APPLY_COURT, "2026-07-20T09:00", "opinion", "同意"))
                .isEqualTo("ENFC-02");
    }

    @ParameterizedTest(name = "{0} → {3}")
    @CsvSource({
        "没有查封扣押, , 2026-08-20, COER-03",
        "查封已过期限, 2026-07-01, 2026-08-20, COER-03",
        "查封仍在期限内, 2026-08-01, 2026-08-20, ALLOW",
        "救济期未满, 2026-06-01, 2026-06-20, ENFC-03",
    })
    void 查封扣押的财物抵缴罚款(String id, @Nullable String seized, String on, String expected) {
        var file = new Road(Stage.DEMANDED, demanded().acts());
        if (seized != null) {
            var at = seized + "T09:00";
            file = file.with(ThingMove.APPROVE_SEIZURE, at)
                    .with(ThingMove.SEIZE, at, "thingsTaken", "三轮车；红色；一辆", "seizedAt", at);
        }
        var t = attempt(file, ForceMove.SELL_SEIZED, on + "T09:00", "things", "三轮车", "saleToldOn", on);
        var money = new Ledger(new BigDecimal("1000"), BigDecimal.ZERO, LocalDate.of(2026, 1, 27), null, List.of());
        var k = t.known();
        var owed =
                new Known(k.item(), List.of(), k.power(), k.officers(), k.limits(), money, k.dates(), Set.of(), true);
        assertThat(code(new Try(t.file(), t.move(), t.facts(), owed, t.actor(), t.at())))
                .as(id)
                .isEqualTo(expected);
    }

    @Test
    void AUTH_03_立案后收回职权的_拒绝写明怎么办() {
        var file = new Road(Stage.NOTICE_SERVED, base().acts());
        var t = attempt(file, OrdinaryMove.DECIDE, "2026-04-02T09:00", "opinion", "同意");
        var gone = t.known().with(new Power(cn.xiangzhi.law.RefusalCode.AUTH_03.refuse("不能决定"), null, null, ""));
        var no = catchThrowableOfType(
                Refused.class,
                () -> t.file().make(new UUID(0, 99), new Try(t.file(), t.move(), t.facts(), gone, t.actor(), t.at())));
        assertThat(no.code()).isEqualTo("AUTH-03");
        assertThat(no.remedy()).contains("过渡安排");
    }

    /** A case as far as its acts go. */
    private record Road(Stage stage, List<Act> acts) {

        Road with(Move move, String at, String... facts) {
            var more = new ArrayList<>(acts);
            more.add(act(more.size(), move, at, facts));
            return new Road(move.to() == null ? stage : move.to(), more);
        }

        Road without(Move move) {
            return new Road(
                    stage, acts.stream().filter(act -> act.move() != move).toList());
        }

        CaseFile file() {
            return new CaseFile(
                    new UUID(2, 2),
                    "云案〔2026〕1号",
                    Procedure.ORDINARY,
                    stage,
                    new Matter(
                            "ZR-CF-001",
                            "违法建设",
                            new Place("839901", "839901101", null, "石桥村", null, null),
                            null,
                            null,
                            null,
                            null),
                    new Party(PartyKind.CITIZEN, "韩某某", LocalDate.of(1968, 1, 17), true),
                    acts,
                    1);
        }
    }

    private static Road base() {
        return new Road(Stage.LEAD, List.of())
                .with(OrdinaryMove.REGISTER, "2026-01-01T09:00", "officer1", ONE.toString(), "officer2", TWO.toString())
                .with(OrdinaryMove.FILE, "2026-01-02T09:00")
                .with(OrdinaryMove.INVESTIGATE, "2026-01-03T09:00");
    }

    private static Road reported() {
        return base().with(
                        CrimeMove.REPORT_CRIME,
                        "2026-03-05T09:00",
                        "officer1",
                        ONE.toString(),
                        "officer2",
                        TWO.toString(),
                        "hasGoods",
                        "true",
                        "appraised",
                        "true");
    }

    private static Road suspected(String approver) {
        return reported().with(CrimeMove.APPROVE_CRIME, "2026-03-05T15:00", "approver", approver);
    }

    private static Road demanded() {
        return base().with(RemovalMove.DECIDE_ORDER, "2026-01-09T09:00", "orderDays", "15")
                .with(
                        OrdinaryMove.SERVE,
                        "2026-01-12T09:00",
                        "reviewUntil",
                        "2026-03-13",
                        "suitUntil",
                        "2026-07-13",
                        "orderUntil",
                        "2026-01-27")
                .with(OrdinaryMove.PERFORM, "2026-01-12T09:01")
                .with(RemovalMove.ANNOUNCE_REMOVAL, "2026-02-01T09:00", "announceUntil", "2026-02-10")
                .with(
                        RemovalMove.DEMAND_DUTY,
                        "2026-02-12T09:00",
                        "dutyUntil",
                        "2026-02-27",
                        "demandUntil",
                        "2026-03-05")
                .with(RemovalMove.CHECK_REMEDIES, "2026-05-01T09:00");
    }

    private static Road executing() {
        return demanded()
                .with(ForceMove.DECIDE_ENFORCEMENT, "2026-02-02T09:00")
                .with(ForceMove.SERVE_ENFORCEMENT, "2026-02-03T09:00");
    }

    private static String[] sending(String appraisal) {
        return new String[] {
            "policeOrgan",
            "县公安局",
            "withLetter",
            "true",
            "withReport",
            "true",
            "withGoodsList",
            "true",
            "goodsList",
            "挖掘机1台",
            "withAppraisal",
            appraisal,
            "policeReceipt",
            "回执1"
        };
    }

    private static Act act(int n, Move move, String at, String... facts) {
        return new Act(new UUID(3, n), move, time(at), ONE, "周海涛", "干部", facts(facts), null, List.of());
    }

    private static OffsetDateTime time(String at) {
        return OffsetDateTime.parse(at + ":00+08:00");
    }

    private static Facts facts(String... facts) {
        var map = new HashMap<String, String>();
        for (var i = 0; i < facts.length; i += 2) {
            map.put(facts[i], facts[i + 1]);
        }
        return new Facts(map);
    }

    private static Try attempt(Road road, Move move, String at, String... facts) {
        var person = move.right() == Right.CASE_APPROVE ? HEAD : ONE;
        var actor = new Actor(
                person,
                person,
                "经办",
                new UUID(0, 7),
                "云溪镇人民政府",
                "岗位",
                new Scope("839901", "839901101", null),
                EnumSet.allOf(Right.class));
        return new Try(road.file(), move, facts(facts), known("城乡规划法第65条"), actor, time(at));
    }

    private static Known known(String basis) {
        var item = new Item(
                "ZR-CF-001",
                1,
                "违法建设",
                "自然资源",
                "行政处罚",
                "乡镇人民政府",
                basis,
                List.of(),
                null,
                null,
                null,
                null,
                "",
                "",
                "否",
                "拆除",
                List.of());
        var ten = BigDecimal.TEN;
        return new Known(
                item,
                List.of(),
                new Power(null, Mode.EMPOWERED, new UUID(0, 7), "云溪镇人民政府"),
                List.of(officer(ONE), officer(TWO)),
                new Limits(ten, ten, ten, ten, ten, true),
                Ledger.EMPTY,
                new Dates(null, null, null),
                Set.of(),
                true);
    }

    private static Officer officer(UUID id) {
        return new Officer(id, "执法人员", false, certificate());
    }

    private static Certificate certificate() {
        return new Certificate(
                "410899-0101",
                "省司法厅",
                new UUID(0, 5),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2028, 12, 31),
                Set.of(),
                Certificate.State.VALID);
    }

    private static String code(Road road, Move move, String at, String... facts) {
        return code(attempt(road, move, at, facts));
    }

    private static String code(Try t) {
        var no = catchThrowableOfType(Refused.class, () -> t.file().make(new UUID(0, 99), t));
        return no == null ? "ALLOW" : no.code() == null ? "REJECT" : no.code();
    }
}

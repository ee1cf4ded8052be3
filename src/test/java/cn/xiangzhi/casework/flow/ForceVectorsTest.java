package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.casework.flow.Known.Power;
import cn.xiangzhi.casework.money.Ledger;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked answers about enforcement and the state machine, asked of the moves themselves. */
class ForceVectorsTest extends ForceVectors {

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

    @ParameterizedTest
    @CsvSource({"《城乡规划法》第65条, ALLOW", "《浙江省城乡规划条例》第75条, AUTH-06", "浙江省城乡规划条例第75条, AUTH-06"})
    void 强制执行权不能来自外省的规定(String basis, String expected) {
        assertThat(code(
                        demanded(),
                        ForceMove.DECIDE_ENFORCEMENT,
                        "2026-07-14T09:00",
                        "planningArea",
                        "乡、村庄规划区",
                        "enforcementBasis",
                        basis,
                        "opinion",
                        "同意"))
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
}

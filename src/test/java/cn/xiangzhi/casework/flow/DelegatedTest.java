package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.rules.Officers;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from acting for another organ: whose certificates serve, whose heads discuss, who corrects and who applies (rules §2.1, §3, §4). */
class DelegatedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID BUREAU = new UUID(8, 8);

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "生态环境, 城市管理, OFCR-02",
        "城市管理, 城市管理, 可以",
        "城市管理+生态环境, 城市管理, 可以",
        "综合执法, 城市管理, OFCR-02",
        "'', 城市管理, 可以",
        "生态环境, , 可以",
        "综合执法, , 可以"
    })
    void 受委托办理的_两名执法人员的证件都要载明委托机关的领域(String fields, @Nullable String entrusted, String expected) {
        var officers = new Officers(List.of(officer("城市管理"), officer(fields)), true, DAY, entrusted);
        assertThat(code(() -> Officers.SHOWING.pass("询问", officers))).isEqualTo(expected);
        var alone = new Officers(List.of(officer(fields), officer("城市管理")), true, DAY, entrusted);
        assertThat(code(() -> Officers.GATE.pass("询问", alone))).isEqualTo(expected);
    }

    @Test
    void 证件不被认可的_写明是谁_哪个领域() {
        var officers = new Officers(List.of(officer("城市管理"), officer("水利")), true, DAY, "城市管理");
        var no = catchThrowableOfType(Refused.class, () -> Officers.GATE.pass("询问", officers));
        assertThat(no.why()).contains("持水利证的人", "城市管理", "委托机关不认可").doesNotContain("持城市管理证的人");
    }

    @Test
    void 委托的案件由委托机关的负责人讨论_受托乡镇的讨论不算() {
        assertThat(discussed(Mode.DELEGATED, BUREAU)).isEqualTo("DELE-05");
        assertThat(discussed(Mode.DELEGATED, World.ORGAN)).isEqualTo("可以");
        assertThat(discussed(Mode.EMPOWERED, World.ORGAN)).isEqualTo("可以");
    }

    private static String discussed(Mode mode, UUID organ) {
        var file = new Grown(mode)
                .inTheNameOf(organ)
                .then(OrdinaryMove.TAKE_EVIDENCE, "title", "现场照片")
                .then(OrdinaryMove.FILE)
                .then(OrdinaryMove.SERVE_NOTICE)
                .then(OrdinaryMove.PROPOSE_DECISION);
        var no = file.refusal(DeliberationMove.DISCUSS, "opinions", "甲（局长）：同意\n乙（副局长）：同意", "conclusion", "同意");
        return no == null ? "可以" : no.code();
    }

    @Test
    void 以委托机关名义作出的决定_只能由委托机关撤销变更和申请法院() {
        for (var move : List.of(RemedyMove.CORRECT_REVOKE, RemedyMove.CORRECT_CHANGE)) {
            assertThat(codeOf(decided(BUREAU).refusal(move, fine())))
                    .as(move.label())
                    .isEqualTo("DELE-05");
            assertThat(codeOf(decided(World.ORGAN).refusal(move, fine())))
                    .as(move.label())
                    .isNotEqualTo("DELE-05");
        }
        assertThat(codeOf(demanded(BUREAU).refusal(EnforceMove.APPLY_COURT, "remedyUnused", "true")))
                .isEqualTo("DELE-05");
        assertThat(codeOf(demanded(World.ORGAN).refusal(EnforceMove.APPLY_COURT, "remedyUnused", "true")))
                .isNull();
    }

    private static String[] fine() {
        return new String[] {
            "kinds", "罚款", "fine", "100", "outcomeReason", "裁量不当", "revokeGround", "因适用依据错误撤销", "opinion", "同意"
        };
    }

    private static Grown decided(UUID organ) {
        return new Grown(Mode.DELEGATED)
                .inTheNameOf(organ)
                .then(OrdinaryMove.FILE)
                .then(OrdinaryMove.PROPOSE_DECISION, "kinds", "罚款", "fine", "200")
                .then(OrdinaryMove.DECIDE)
                .then(OrdinaryMove.SERVE);
    }

    private static Grown demanded(UUID organ) {
        return decided(organ)
                .then(OrdinaryMove.PERFORM)
                .then(PerformMove.LAPSE)
                .then(
                        EnforceMove.DEMAND,
                        "demandUntil",
                        "2026-04-01",
                        "reviewUntil",
                        "2026-05-01",
                        "suitUntil",
                        "2026-09-02")
                .after(200);
    }

    private static @Nullable String codeOf(@Nullable Refused no) {
        return no == null ? null : String.valueOf(no.code());
    }

    private static String code(Runnable asked) {
        var no = catchThrowableOfType(Refused.class, asked::run);
        return no == null ? "可以" : String.valueOf(no.code());
    }

    private static Officers.Officer officer(String fields) {
        var named = fields.isEmpty() ? Set.<String>of() : Set.of(fields.split("\\+"));
        var person = UUID.randomUUID();
        return new Officers.Officer(
                person,
                "持" + fields + "证的人",
                false,
                new Certificate(
                        "410899-0101",
                        "省司法厅",
                        person,
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2028, 12, 31),
                        named,
                        Certificate.State.VALID));
    }
}

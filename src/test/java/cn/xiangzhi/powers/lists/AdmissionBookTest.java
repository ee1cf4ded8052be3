package cn.xiangzhi.powers.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.powers.Admission;
import cn.xiangzhi.powers.Admission.Ground;
import cn.xiangzhi.powers.Asked;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S12: what may be assigned to a township, and what a temporary task must bring. */
class AdmissionBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final DutyList LIST = new DutyList(
            "640001101",
            2,
            "履职事项清单",
            "县办〔2026〕8号",
            DAY,
            true,
            DAY,
            "周文",
            OffsetDateTime.parse("2026-11-20T08:00+08:00"));
    private static final List<DutyRow> ROWS = List.of(
            new DutyRow(ListKind.DUTY, 1, "占道经营巡查", "", "", "", List.of("SX-1", "CG-CF-024")),
            new DutyRow(ListKind.DUTY, 2, "垃圾清运和道路不洁", "", "", "", List.of()),
            new DutyRow(ListKind.ASSIST, 1, "河道采砂", "", "县水利局", "巡查发现并报告", List.of("SX-3")),
            new DutyRow(ListKind.TAKEN_BACK, 1, "违法建设查处", "", "县自然资源局", "", List.of("SX-4", "ZR-CF-001")),
            new DutyRow(ListKind.TAKEN_BACK, 2, "占道经营处罚", "", "县城管局", "", List.of("CG-CF-007")));

    @ParameterizedTest(name = "{0} {1} {2}：{3}")
    @CsvSource({
        "SX-1, 占道经营, , DUTY",
        "SX-9, 别的类别, CG-CF-024, DUTY",
        "SX-2, 道路不洁, , DUTY",
        "SX-3, 采砂, , ASSIST",
        "SX-4, 私搭乱建, , TAKEN_BACK",
        "SX-8, 乱挂晒, CG-CF-007, TAKEN_BACK",
        "SX-1, 占道经营, CG-CF-007, DUTY",
        "SX-7, 拖欠工资, , OFF_LIST"
    })
    void 按编码和名称核对清单(String category, String name, @Nullable String item, Ground expected) {
        assertThat(ask(category, name, item, LIST, null).ground()).isEqualTo(expected);
    }

    @Test
    void 收回的拒绝写明清单哪一项_由谁承接_怎么办() {
        var refused = ask("SX-4", "私搭乱建", null, LIST, null).refusal().orElseThrow();
        assertThat(refused.why()).contains("《履职事项清单》（县办〔2026〕8号）第2版", "上级收回清单第1项“违法建设查处”", "县自然资源局");
        assertThat(refused.remedy()).contains("县自然资源局", "临时任务");
    }

    @Test
    void 不在清单的拒绝写明清单() {
        var refused = ask("SX-7", "拖欠工资", null, LIST, null).refusal().orElseThrow();
        assertThat(refused.why()).contains("拖欠工资", "《履职事项清单》");
    }

    @Test
    void 还没有公布清单的不拦_并且说明() {
        var admission = ask("SX-7", "拖欠工资", null, null, null);
        assertThat(admission.refusal()).isEmpty();
        assertThat(admission.words()).contains("还没有公布履职事项清单");
    }

    @Test
    void 人财权齐全的临时任务放行_到期不再放行() {
        var task = task(new TemporaryTask.Means("派驻2人", "3万元", "劝离、登记"));
        assertThat(ask("SX-4", "私搭乱建", null, LIST, task).words()).contains("派驻2人", "3万元", "劝离、登记", "县办批〔2026〕1号");
        assertThat(task.covers(DAY.plusDays(10))).isTrue();
        assertThat(task.covers(DAY.plusDays(11))).isFalse();
        assertThat(task.covers(DAY.minusDays(1))).isFalse();
    }

    @ParameterizedTest(name = "人员“{0}”经费“{1}”权限“{2}”：缺{3}")
    @CsvSource({"'', 3万元, 劝离, 人员", "派驻2人, '', 劝离, 经费", "派驻2人, 3万元, '', 权限", "'', '', '', 人员、经费、权限"})
    void 人财权缺一样都不能登记(String people, String money, String authority, String missing) {
        assertThatThrownBy(() ->
                        task(new TemporaryTask.Means(people, money, authority)).complete())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("没有把" + missing + "一起"));
    }

    @Test
    void 提前结束的任务当天起不再放行() {
        var given = task(new TemporaryTask.Means("派驻2人", "3万元", "劝离"));
        var ended = new TemporaryTask(
                given.id(),
                given.township(),
                given.matter(),
                given.codes(),
                given.means(),
                given.from(),
                given.to(),
                DAY.plusDays(3),
                "已完成",
                given.approvedBy(),
                given.approval(),
                1);
        assertThat(ended.covers(DAY.plusDays(2))).isTrue();
        assertThat(ended.covers(DAY.plusDays(3))).isFalse();
    }

    private static TemporaryTask task(TemporaryTask.Means means) {
        return new TemporaryTask(
                new UUID(0, 1),
                "640001101",
                "违建摸排",
                List.of("SX-4"),
                means,
                DAY,
                DAY.plusDays(10),
                null,
                "",
                "分管副县长",
                "县办批〔2026〕1号",
                0);
    }

    private static Admission ask(
            String category,
            String name,
            @Nullable String item,
            @Nullable DutyList list,
            @Nullable TemporaryTask task) {
        var asked = new Asked("640001", "640001101", category, name, item == null ? List.of() : List.of(item));
        return AdmissionBook.ask(
                new AdmissionBook.Facts(asked, "青石镇", DAY, list, list == null ? List.of() : ROWS, task));
    }
}

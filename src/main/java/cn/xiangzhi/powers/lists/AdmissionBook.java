package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.powers.Admission;
import cn.xiangzhi.powers.Admission.Ground;
import cn.xiangzhi.powers.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The questions before anything is assigned to a township (S12, F56). Pure. */
public final class AdmissionBook {

    private static final Basis LISTED = Basis.house("乡镇（街道）履职事项清单");
    private static final Basis TASK = Basis.house("临时任务权随责走、费随事走");

    static final RuleBook<Facts, Ground> ADMISSION = new RuleBook<>(
            "能否派给乡镇（街道）",
            "2026-11",
            List.of(
                    clause("准入-1", LISTED, "当日还没有公布的履职事项清单？", facts -> facts.list() == null, Ground.NO_LIST),
                    clause("准入-2", TASK, "有在期的、人财权俱全的临时任务？", facts -> facts.task() != null, Ground.TEMPORARY),
                    clause("准入-3", LISTED, "列入上级收回清单？", facts -> facts.back().isPresent(), Ground.TAKEN_BACK),
                    clause(
                            "准入-4",
                            LISTED,
                            "列入基本履职清单？",
                            facts -> facts.in(ListKind.DUTY).isPresent(),
                            Ground.DUTY),
                    clause(
                            "准入-5",
                            LISTED,
                            "列入配合履职清单？",
                            facts -> facts.in(ListKind.ASSIST).isPresent(),
                            Ground.ASSIST),
                    clause(
                            "准入-6",
                            LISTED,
                            "涉及的权责事项已由上级收回？",
                            facts -> facts.itemBack().isPresent(),
                            Ground.TAKEN_BACK)),
            Ground.OFF_LIST);

    private AdmissionBook() {}

    /** What is looked at: the version of that day with its rows, and the temporary task that covers the matter, if any. */
    public record Facts(
            Asked asked,
            String township,
            LocalDate on,
            @Nullable DutyList list,
            List<DutyRow> rows,
            @Nullable TemporaryTask task) {

        Optional<DutyRow> in(ListKind kind) {
            return first(kind, row -> row.coversCategory(asked)).or(() -> first(kind, row -> row.coversItem(asked)));
        }

        Optional<DutyRow> back() {
            return first(ListKind.TAKEN_BACK, row -> row.coversCategory(asked));
        }

        Optional<DutyRow> itemBack() {
            return first(ListKind.TAKEN_BACK, row -> row.coversItem(asked));
        }

        private Optional<DutyRow> first(ListKind kind, Predicate<DutyRow> covers) {
            return rows.stream()
                    .filter(row -> row.kind() == kind && covers.test(row))
                    .findFirst();
        }
    }

    public static Admission ask(Facts facts) {
        var ruling = ADMISSION.ask(facts);
        var row = row(facts, ruling.outcome());
        return new Admission(
                ruling.outcome(),
                words(facts, ruling.outcome(), row),
                row.map(DutyRow::lead).orElse(""),
                ruling);
    }

    private static Optional<DutyRow> row(Facts facts, Ground ground) {
        return switch (ground) {
            case DUTY -> facts.in(ListKind.DUTY);
            case ASSIST -> facts.in(ListKind.ASSIST);
            case TAKEN_BACK -> facts.back().or(facts::itemBack);
            case NO_LIST, TEMPORARY, OFF_LIST -> Optional.empty();
        };
    }

    private static String words(Facts facts, Ground ground, Optional<DutyRow> row) {
        var list = facts.list() == null ? "" : facts.list().named();
        var named = row.map(DutyRow::named).orElse("");
        var lead = row.map(DutyRow::lead).orElse("");
        return switch (ground) {
            case NO_LIST -> facts.township() + "还没有公布履职事项清单，没有作准入核对";
            case TEMPORARY -> facts.task() == null ? "" : facts.task().named();
            case DUTY -> list + named;
            case ASSIST ->
                list + named + "：由" + lead + "牵头，乡镇（街道）配合："
                        + row.map(DutyRow::does).orElse("");
            case TAKEN_BACK -> list + named + "，已由" + lead + "收回承接";
            case OFF_LIST ->
                "“" + facts.asked().name() + "”不在" + facts.township() + "的" + list + "基本履职、配合履职清单内，也没有在期的临时任务";
        };
    }

    private static Clause<Facts, Ground> clause(
            String id, Basis basis, String question, Predicate<Facts> yes, Ground ground) {
        return new Clause<>(id, basis, question, yes, ground);
    }
}

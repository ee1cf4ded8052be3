package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.casework.benchmark.BenchmarkSheet.Draft;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Amount;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Circumstance;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Effect;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Factor;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Kind;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Origin;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Tier;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one item and notes what is wrong with each. */
record BenchmarkRows(List<RowError> errors) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    Draft draft(String code, List<SheetRow> rows) {
        var title = "";
        var source = "";
        @Nullable Confidence confidence = null;
        @Nullable Factor measure = null;
        @Nullable Factor base = null;
        var tiers = new ArrayList<Tier>();
        var circumstances = new ArrayList<Circumstance>();
        var names = new HashSet<String>();
        for (var row : rows) {
            if (row.get("名称").isEmpty()
                    || row.get("名称").length() > 80
                    || row.get("名称").matches(".*[；;＝=\\n].*")) {
                wrong(row, "名称", "没有填写、超过80字，或者含有分号、等号");
            }
            switch (row.get("类别")) {
                case "基准" -> title = row.get("名称");
                case "来源" -> source = row.get("名称");
                case "可信度" -> confidence = confidence(row);
                case "量" -> measure = factor(row);
                case "基数" -> base = factor(row);
                case "档次" -> tiers.add(tier(row, tiers.size() + 1));
                case "情节" -> circumstances.add(circumstance(row, names));
                default -> wrong(row, "类别", "应为基准、来源、可信度、量、基数、档次或者情节");
            }
        }
        whole(rows, title, measure, base, tiers, circumstances);
        return new Draft(
                code,
                title,
                new Origin(source, confidence),
                measure,
                base,
                List.copyOf(tiers),
                List.copyOf(circumstances));
    }

    private void whole(
            List<SheetRow> rows,
            String title,
            @Nullable Factor measure,
            @Nullable Factor base,
            List<Tier> tiers,
            List<Circumstance> circumstances) {
        var last = rows.getLast();
        if (title.isEmpty()) {
            wrong(last, "类别", "缺少“基准”一行");
        }
        if (tiers.isEmpty()) {
            wrong(last, "类别", "没有档次");
            return;
        }
        @Nullable BigDecimal before = null;
        for (var tier : tiers) {
            var open = tier.number() == tiers.size();
            var upTo = tier.upTo();
            if (open && upTo != null) {
                wrong(last, "界限", "最后一档不应有界限");
            } else if (!open && measure != null && upTo == null) {
                wrong(last, "界限", "有量的基准，第" + tier.number() + "档应写明界限");
            } else if (upTo != null && (measure == null || before != null && upTo.compareTo(before) < 0)) {
                wrong(last, "界限", "档次应从轻到重，界限依次加大，并有“量”一行");
            }
            before = upTo == null ? before : upTo;
            if (tier.amount().kind().ofBase() && base == null) {
                wrong(last, "方式", "按倍数或者百分比的，应有“基数”一行");
            }
        }
        if (circumstances.stream().anyMatch(one -> one.tier() > tiers.size())) {
            wrong(last, "档次", "情节所定的档次不存在");
        }
    }

    private @Nullable Confidence confidence(SheetRow row) {
        var known = word(Confidence.values(), Confidence::label, row.get("名称"));
        if (known == null) {
            wrong(
                    row,
                    "名称",
                    "可信度应为"
                            + Arrays.stream(Confidence.values())
                                    .map(Confidence::label)
                                    .collect(Collectors.joining("、")));
        }
        return known;
    }

    private Factor factor(SheetRow row) {
        if (row.get("单位").isEmpty()) {
            wrong(row, "单位", "没有填写");
        }
        return new Factor(row.get("名称"), row.get("单位"));
    }

    private Tier tier(SheetRow row, int expected) {
        if (!row.get("序号").equals(String.valueOf(expected))) {
            wrong(row, "序号", "档次的序号应从1起连续，这里应为" + expected);
        }
        var limit = row.get("界限");
        @Nullable BigDecimal upTo = null;
        if (!limit.isEmpty()) {
            if (!limit.matches("[<＜≤].+")) {
                wrong(row, "界限", "应写成“<1”或者“≤3”");
            } else {
                upTo = number(row, "界限", limit.substring(1));
            }
        }
        return new Tier(expected, row.get("名称"), upTo, limit.startsWith("≤"), amount(row));
    }

    private Amount amount(SheetRow row) {
        var kind = word(Kind.values(), Kind::label, row.get("方式"));
        if (kind == null) {
            wrong(row, "方式", "应为定额、金额幅度、倍数或者百分比");
        }
        var low = number(row, "低", row.get("低"));
        var high = kind == Kind.FIXED && row.get("高").isEmpty() ? low : number(row, "高", row.get("高"));
        if (high.compareTo(low) < 0 || kind == Kind.FIXED && high.compareTo(low) != 0) {
            wrong(row, "高", "小于低，或者定额的两端不同");
        }
        var usual = row.get("通常").isEmpty() ? null : number(row, "通常", row.get("通常"));
        if (usual != null && (usual.compareTo(low) < 0 || usual.compareTo(high) > 0)) {
            wrong(row, "通常", "不在低和高之间");
        }
        return new Amount(kind == null ? Kind.RANGE : kind, low, high, usual);
    }

    private Circumstance circumstance(SheetRow row, HashSet<String> names) {
        var effect = word(Effect.values(), Effect::label, row.get("作用"));
        if (effect == null) {
            wrong(row, "作用", "应为升一档、降一档、取本档上限、取本档下限、定为某档或者不予处罚");
        }
        if (!names.add(row.get("名称"))) {
            wrong(row, "名称", "情节重复");
        }
        var fixes = effect == Effect.FIXES;
        if (fixes && !row.get("档次").matches("[1-9]\\d?")) {
            wrong(row, "档次", "定为某档的，应写明第几档");
        }
        var tier = fixes && row.get("档次").matches("[1-9]\\d?") ? Integer.parseInt(row.get("档次")) : 0;
        return new Circumstance(row.get("名称"), effect == null ? Effect.RAISES : effect, tier);
    }

    private BigDecimal number(SheetRow row, String column, String text) {
        try {
            var number = new BigDecimal(text.strip().replace(",", ""));
            if (number.signum() >= 0 && number.compareTo(LARGEST) <= 0 && number.scale() <= 6) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            wrong(row, column, "不是数字");
            return BigDecimal.ZERO;
        }
        wrong(row, column, "应为不小于零的数");
        return BigDecimal.ZERO;
    }

    private void wrong(SheetRow row, String column, String problem) {
        errors.add(new RowError(row.number(), column, problem));
    }

    private static <E> @Nullable E word(E[] all, java.util.function.Function<E, String> label, String text) {
        return Arrays.stream(all)
                .filter(one -> label.apply(one).equals(text))
                .findFirst()
                .orElse(null);
    }
}

package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Amount;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Circumstance;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Effect;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Factor;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Issue;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Kind;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Tier;
import cn.xiangzhi.shell.SheetReader;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Benchmarks as a table of rows, the form they are imported, kept and exported in; every wrong row is named. */
public record BenchmarkSheet(List<Draft> drafts, List<RowError> errors) {

    public static final List<String> HEADS =
            List.of("事项编号", "类别", "序号", "名称", "单位", "界限", "方式", "低", "高", "通常", "作用", "档次");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final Map<String, Draft> DEMONSTRATION = demonstration();

    /** The content of a benchmark before it is a version of anything. */
    public record Draft(
            String itemCode,
            String title,
            @Nullable Factor measure,
            @Nullable Factor base,
            List<Tier> tiers,
            List<Circumstance> circumstances) {

        public Benchmark issued(Issue issue) {
            return new Benchmark(itemCode, title, issue, measure, base, tiers, circumstances);
        }
    }

    /** The demonstration benchmarks that come with the program; nobody is bound by them until a county publishes them. */
    public static List<Draft> demonstrations() {
        return List.copyOf(DEMONSTRATION.values());
    }

    public static Optional<Draft> demonstration(String item) {
        return Optional.ofNullable(DEMONSTRATION.get(item));
    }

    /** Reads an uploaded xlsx or csv. */
    static BenchmarkSheet read(InputStream content) throws IOException {
        return of(SheetReader.read(content, HEADS));
    }

    /** Reads what {@link #text} wrote. */
    static Draft kept(String content) {
        try {
            return read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                    .drafts()
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BenchmarkSheet of(List<SheetRow> rows) {
        var errors = new ArrayList<RowError>();
        var byItem = new LinkedHashMap<String, List<SheetRow>>();
        for (var row : rows) {
            if (row.get("事项编号").isEmpty()) {
                errors.add(new RowError(row.number(), "事项编号", "没有填写"));
            } else {
                byItem.computeIfAbsent(row.get("事项编号"), code -> new ArrayList<>())
                        .add(row);
            }
        }
        var drafts = byItem.entrySet().stream()
                .map(entry -> new Reading(errors).draft(entry.getKey(), entry.getValue()))
                .toList();
        return new BenchmarkSheet(errors.isEmpty() ? drafts : List.of(), List.copyOf(errors));
    }

    /** One benchmark as rows under {@link #HEADS}. */
    static List<List<String>> rows(Draft draft) {
        var rows = new ArrayList<List<String>>();
        var code = draft.itemCode();
        rows.add(row(code, "基准", "", draft.title(), "", "", "", "", "", "", "", ""));
        for (var entry : Arrays.asList(new Named("量", draft.measure()), new Named("基数", draft.base()))) {
            var factor = entry.factor();
            if (factor != null) {
                rows.add(row(code, entry.word(), "", factor.label(), factor.unit(), "", "", "", "", "", "", ""));
            }
        }
        for (var tier : draft.tiers()) {
            var a = tier.amount();
            rows.add(row(
                    code,
                    "档次",
                    String.valueOf(tier.number()),
                    tier.name(),
                    "",
                    limit(tier),
                    a.kind().label(),
                    plain(a.low()),
                    plain(a.high()),
                    a.usual() == null ? "" : plain(a.usual()),
                    "",
                    ""));
        }
        for (var one : draft.circumstances()) {
            var tier = one.effect() == Effect.FIXES ? String.valueOf(one.tier()) : "";
            rows.add(row(
                    code,
                    "情节",
                    "",
                    one.name(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    one.effect().label(),
                    tier));
        }
        return List.copyOf(rows);
    }

    static String text(List<Draft> drafts) {
        var out = new StringBuilder();
        try (var printer = CSVFormat.DEFAULT.print(out)) {
            printer.printRecord(HEADS);
            for (var draft : drafts) {
                for (var row : rows(draft)) {
                    printer.printRecord(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static String limit(Tier tier) {
        var upTo = tier.upTo();
        return upTo == null ? "" : (tier.including() ? "≤" : "<") + plain(upTo);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private record Named(String word, @Nullable Factor factor) {}

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    private static Map<String, Draft> demonstration() {
        try (var in = BenchmarkSheet.class.getResourceAsStream("/casework/benchmarks.csv")) {
            if (in == null) {
                throw new IllegalStateException("casework/benchmarks.csv");
            }
            var sheet = read(in);
            if (!sheet.errors().isEmpty()) {
                throw new IllegalStateException(sheet.errors().toString());
            }
            var all = new LinkedHashMap<String, Draft>();
            sheet.drafts().forEach(draft -> all.put(draft.itemCode(), draft));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the rows of one item and notes what is wrong with each. */
    private record Reading(List<RowError> errors) {

        Draft draft(String code, List<SheetRow> rows) {
            var title = "";
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
                    case "量" -> measure = factor(row);
                    case "基数" -> base = factor(row);
                    case "档次" -> tiers.add(tier(row, tiers.size() + 1));
                    case "情节" -> circumstances.add(circumstance(row, names));
                    default -> wrong(row, "类别", "应为基准、量、基数、档次或者情节");
                }
            }
            whole(rows, title, measure, base, tiers, circumstances);
            return new Draft(code, title, measure, base, List.copyOf(tiers), List.copyOf(circumstances));
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

    /** A version nobody has published: what a demonstration is before a county adopts it. */
    static Issue unissued() {
        return new Issue(0, LocalDate.EPOCH, null, null);
    }
}

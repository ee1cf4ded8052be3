package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Circumstance;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Effect;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Factor;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Issue;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Origin;
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
    private static final Map<String, Draft> DEMONSTRATION = demonstration();

    /** The content of a benchmark before it is a version of anything. */
    public record Draft(
            String itemCode,
            String title,
            Origin origin,
            @Nullable Factor measure,
            @Nullable Factor base,
            List<Tier> tiers,
            List<Circumstance> circumstances) {

        public Benchmark issued(Issue issue) {
            return new Benchmark(itemCode, title, origin, issue, measure, base, tiers, circumstances);
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
                .map(entry -> new BenchmarkRows(errors).draft(entry.getKey(), entry.getValue()))
                .toList();
        return new BenchmarkSheet(errors.isEmpty() ? drafts : List.of(), List.copyOf(errors));
    }

    /** One benchmark as rows under {@link #HEADS}. */
    static List<List<String>> rows(Draft draft) {
        var rows = new ArrayList<List<String>>();
        var code = draft.itemCode();
        rows.add(row(code, "基准", "", draft.title(), "", "", "", "", "", "", "", ""));
        var origin = draft.origin();
        if (!origin.source().isEmpty()) {
            rows.add(row(code, "来源", "", origin.source(), "", "", "", "", "", "", "", ""));
        }
        var confidence = origin.confidence();
        if (confidence != null) {
            rows.add(row(code, "可信度", "", confidence.label(), "", "", "", "", "", "", "", ""));
        }
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

    /** A version nobody has published: what a demonstration is before a county adopts it. */
    static Issue unissued() {
        return new Issue(0, LocalDate.EPOCH, null, null);
    }
}

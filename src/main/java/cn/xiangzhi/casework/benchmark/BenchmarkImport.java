package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.benchmark.BenchmarkSheet.Draft;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Tier;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes benchmarks from a table: what is wrong in which line, what would change, and then the change itself. */
@Component
public class BenchmarkImport {

    private final Benchmarks benchmarks;
    private final Powers powers;

    BenchmarkImport(Benchmarks benchmarks, Powers powers) {
        this.benchmarks = benchmarks;
        this.powers = powers;
    }

    /** What a table would change; with errors nothing can be confirmed. */
    public record Preview(List<Difference> differences, int unchanged, List<RowError> errors, String content) {}

    /**
     * The difference of one item.
     *
     * @param version the version it would become
     */
    public record Difference(String item, String title, int version, List<String> gone, List<String> added) {}

    public Preview preview(String county, List<SheetRow> rows) {
        var sheet = BenchmarkSheet.of(rows);
        var errors = new ArrayList<>(sheet.errors());
        sheet.drafts().forEach(draft -> lawful(county, draft, rows, errors));
        if (!errors.isEmpty()) {
            return new Preview(List.of(), 0, List.copyOf(errors), "");
        }
        var differences = sheet.drafts().stream()
                .map(draft -> difference(county, draft))
                .flatMap(Optional::stream)
                .toList();
        var changed = differences.stream().map(Difference::item).toList();
        var content = BenchmarkSheet.text(sheet.drafts().stream()
                .filter(draft -> changed.contains(draft.itemCode()))
                .toList());
        return new Preview(differences, sheet.drafts().size() - differences.size(), List.of(), content);
    }

    /** Adds a version of every item that differs; the same {@code once} again changes nothing. */
    @Transactional
    public int confirm(Actor actor, UUID once, List<Draft> drafts, Benchmarks.Validity validity, OffsetDateTime at) {
        var done = 0;
        for (var draft : drafts) {
            if (difference(actor.county(), draft).isPresent()) {
                var id = UUID.nameUUIDFromBytes((once + draft.itemCode()).getBytes(StandardCharsets.UTF_8));
                benchmarks.add(actor, id, draft, validity, at);
                done++;
            }
        }
        return done;
    }

    private Optional<Difference> difference(String county, Draft draft) {
        var versions = benchmarks.versions(county, draft.itemCode());
        var before = versions.stream()
                .max(java.util.Comparator.comparingInt(Benchmarks.Kept::version))
                .map(kept -> lines(BenchmarkSheet.kept(kept.content())))
                .orElse(List.of());
        var after = lines(draft);
        if (before.equals(after)) {
            return Optional.empty();
        }
        var version = versions.stream().mapToInt(Benchmarks.Kept::version).max().orElse(0) + 1;
        return Optional.of(new Difference(
                draft.itemCode(),
                draft.title(),
                version,
                before.stream().filter(line -> !after.contains(line)).toList(),
                after.stream().filter(line -> !before.contains(line)).toList()));
    }

    private static List<String> lines(Draft draft) {
        return BenchmarkSheet.rows(draft).stream()
                .map(row -> String.join(
                        " ",
                        row.subList(1, row.size()).stream()
                                .filter(cell -> !cell.isEmpty())
                                .toList()))
                .toList();
    }

    /** A benchmark lies inside the bounds of the law: the item's (PPL 16, 34). */
    private void lawful(String county, Draft draft, List<SheetRow> rows, List<RowError> errors) {
        var item = powers.item(county, draft.itemCode());
        var first = rows.stream()
                .filter(row -> row.get("事项编号").equals(draft.itemCode()))
                .findFirst()
                .map(SheetRow::number)
                .orElse(1);
        if (item.isEmpty()) {
            errors.add(new RowError(first, "事项编号", "目录中没有" + draft.itemCode()));
            return;
        }
        draft.tiers().stream()
                .filter(tier -> !tier.amount().kind().ofBase())
                .forEach(tier -> outside(item.get(), tier)
                        .ifPresent(
                                problem -> errors.add(new RowError(line(rows, draft, tier, first), "低、高", problem))));
    }

    private static int line(List<SheetRow> rows, Draft draft, Tier tier, int otherwise) {
        return rows.stream()
                .filter(row -> row.get("事项编号").equals(draft.itemCode())
                        && row.get("类别").equals("档次")
                        && row.get("序号").equals(String.valueOf(tier.number())))
                .findFirst()
                .map(SheetRow::number)
                .orElse(otherwise);
    }

    private static Optional<String> outside(Item item, Tier tier) {
        var min = bound(item.citizenMin(), item.organisationMin(), false);
        var max = bound(item.citizenMax(), item.organisationMax(), true);
        if (min != null && tier.amount().low().compareTo(min) < 0) {
            return Optional.of("低于法定下限" + Penalty.yuan(min) + "元");
        }
        return max != null && tier.amount().high().compareTo(max) > 0
                ? Optional.of("高于法定上限" + Penalty.yuan(max) + "元")
                : Optional.empty();
    }

    private static @Nullable BigDecimal bound(@Nullable BigDecimal one, @Nullable BigDecimal other, boolean most) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .reduce((a, b) -> most ? a.max(b) : a.min(b))
                .orElse(null);
    }
}

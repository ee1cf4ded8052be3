package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.casework.benchmark.LawChanges.Compared;
import cn.xiangzhi.casework.flow.Violation;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.rules.benchmark.Weighed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calculator of a case: the facts as far as they are known, what comes of them, and the form it is taken over into.
 *
 * @param benchmark null where none may be used
 * @param law null where the law did not change
 * @param basis the basis that names both laws, where the file still has the catalogue's; null where it stays as it is
 */
record WeighPage(
        UUID id,
        String number,
        String title,
        Form form,
        @Nullable Benchmark benchmark,
        WeighedWords words,
        Weighed weighed,
        @Nullable Compared law,
        @Nullable String basis,
        List<Tick> statutory) {

    /**
     * The form it was called from.
     *
     * @param violation which of the file's violations; zero where it has but one
     * @param carried what was taken over of the others
     */
    record Form(String slug, String label, boolean open, int violation, Map<String, String> carried) {

        private String key(String key) {
            return violation == 0 ? key : Violation.key(key, violation);
        }
    }

    /** A circumstance of the law. */
    record Tick(String key, String label, boolean chosen) {}

    public String measure() {
        return words.measure() == null ? "" : BenchmarkSheet.plain(words.measure());
    }

    public String base() {
        return words.base() == null ? "" : BenchmarkSheet.plain(words.base());
    }

    /** Whether something came of it that a form can take over; with a factor missing there is nothing yet. */
    public boolean ready() {
        return benchmark == null || weighed.noPenalty() || weighed.suggested() != null;
    }

    /** What the form is given; nothing where no amount came of it. */
    public Map<String, String> taken() {
        var own = own();
        var taken = new LinkedHashMap<>(form.carried());
        own.forEach((key, value) -> taken.put(form.key(key), value));
        return taken;
    }

    private Map<String, String> own() {
        var taken = new LinkedHashMap<String, String>();
        if (benchmark != null) {
            taken.put("weighed", words.words(benchmark));
        }
        var amount = weighed.suggested();
        if (amount != null && amount.signum() > 0) {
            taken.put("fine", Penalty.yuan(amount));
        }
        taken.put("discretion", reason());
        statutory.stream().filter(Tick::chosen).forEach(tick -> taken.put(tick.key(), "true"));
        if (law != null) {
            taken.put("lawThen", law.thenWords());
            taken.put("lawNow", law.nowWords());
            taken.put("lawChosen", law.chosen());
            taken.put("lawReason", law.applies().label());
            if (basis != null) {
                taken.put("basis", basis);
            }
        }
        return taken;
    }

    /** The steps as one sentence. */
    String reason() {
        var steps = weighed.trace().stream()
                .map(step -> step.what() + "，" + step.result())
                .collect(Collectors.joining("；"));
        var amount = weighed.suggested();
        var ending = weighed.noPenalty() ? "不予行政处罚。" : amount == null ? "" : "拟罚款" + Penalty.yuan(amount) + "元。";
        return (steps.isEmpty() ? "没有从重、从轻、减轻情节" : steps) + "。" + ending;
    }
}

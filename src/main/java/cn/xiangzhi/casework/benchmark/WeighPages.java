package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseDoor;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The calculator beside a case (F35): a plain form that changes nothing, whose result is taken over with one press. */
@Controller
class WeighPages {

    private final CaseDoor door;
    private final Weighings weighings;
    private final LawChanges changes;
    private final Today today;

    WeighPages(CaseDoor door, Weighings weighings, LawChanges changes, Today today) {
        this.door = door;
        this.weighings = weighings;
        this.changes = changes;
        this.today = today;
    }

    @Needs({Right.CASE_HANDLE, Right.CASE_REVIEW, Right.CASE_APPROVE})
    @GetMapping("/cases/{id}/weigh")
    String weigh(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            HttpServletResponse response) {
        var move = move(given.getFirst("move"));
        var t = door.attempt(actor, id, move, Facts.NONE, today.now());
        var benchmark = weighings.inForce(t).orElse(null);
        try {
            model.addAttribute("page", page(t, benchmark, given));
        } catch (Refused no) {
            response.setStatus(400);
            model.addAttribute("refused", no);
            model.addAttribute("page", page(t, benchmark, new LinkedMultiValueMap<>()));
        }
        return "casework/weigh";
    }

    private WeighPage page(Try t, @Nullable Benchmark benchmark, MultiValueMap<String, String> given) {
        var asked = given.containsKey("asked");
        var words = asked ? asked(benchmark, given) : known(benchmark, t.file().said("weighed"));
        var statutory = asked ? circumstances(t, given) : t.circumstances();
        var move = t.move();
        return new WeighPage(
                t.file().id(),
                t.file().number(),
                t.file().matter().itemCode() + " " + t.file().matter().itemName(),
                new WeighPage.Form(
                        move.slug(), move.label(), move.from().contains(t.file().stage())),
                benchmark,
                words,
                weighings.weigh(t, benchmark, words, statutory),
                changes.of(t).orElse(null),
                ticks(statutory));
    }

    private static Move move(@Nullable String slug) {
        return Weighings.MOVES.stream()
                .filter(move -> move.slug().equals(slug))
                .findFirst()
                .orElse(OrdinaryMove.CONCLUDE);
    }

    private static WeighedWords asked(@Nullable Benchmark benchmark, MultiValueMap<String, String> given) {
        var chosen = Set.copyOf(given.getOrDefault("c", List.of()));
        var measure = given.getFirst("measure");
        var base = given.getFirst("base");
        return new WeighedWords(
                blank(measure) ? null : WeighedWords.number(benchmark == null ? null : benchmark.measure(), measure),
                blank(base) ? null : WeighedWords.number(benchmark == null ? null : benchmark.base(), base),
                chosen,
                given.containsKey("reduced"));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** What an earlier act weighed; a benchmark that has changed since is weighed afresh. */
    private static WeighedWords known(@Nullable Benchmark benchmark, String said) {
        try {
            return WeighedWords.read(benchmark, said);
        } catch (Refused changed) {
            return WeighedWords.EMPTY;
        }
    }

    private static Discretion circumstances(Try t, MultiValueMap<String, String> given) {
        var ticked = components().stream()
                .filter(one -> given.containsKey(one.getName()))
                .collect(Collectors.toMap(RecordComponent::getName, one -> "true"));
        var stated = new Facts(new LinkedHashMap<>(ticked));
        return t.circumstances(stated);
    }

    private static List<WeighPage.Tick> ticks(Discretion statutory) {
        var present = statutory.present();
        return components().stream()
                .map(one -> new WeighPage.Tick(
                        one.getName(), one.getAnnotation(Fact.class).value(), present.contains(one.getName())))
                .toList();
    }

    private static List<RecordComponent> components() {
        return Arrays.stream(Discretion.class.getRecordComponents())
                .filter(one -> one.getType() == boolean.class)
                .toList();
    }
}

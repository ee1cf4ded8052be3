package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseDoor;
import cn.xiangzhi.casework.flow.Charge;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.flow.Violation;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.casework.flow.WeighAsks;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Factor;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var charge = charge(t, given.getFirst("violation"));
        var benchmark = weighings.inForce(t, charge).orElse(null);
        try {
            model.addAttribute("page", page(t, charge, benchmark, given));
        } catch (Refused no) {
            response.setStatus(400);
            model.addAttribute("refused", no);
            model.addAttribute("page", page(t, charge, benchmark, new LinkedMultiValueMap<>()));
        }
        return "casework/weigh";
    }

    /** The violation asked for, or the file's first. */
    private static Charge charge(Try t, @Nullable String number) {
        var charges = t.charges();
        return charges.stream()
                .filter(charge -> String.valueOf(charge.number()).equals(number))
                .findFirst()
                .orElse(charges.getFirst());
    }

    private WeighPage page(Try t, Charge charge, @Nullable Benchmark benchmark, MultiValueMap<String, String> given) {
        var asked = given.containsKey("asked");
        var words = asked ? asked(benchmark, given) : known(benchmark, Weighings.stated(t, charge));
        var statutory = asked ? circumstances(t, charge, given) : t.circumstances(charge);
        var move = t.move();
        var several = Violations.several(t.file());
        var law = changes.of(t, charge);
        return new WeighPage(
                t.file().id(),
                t.file().number(),
                title(t, charge, several),
                new WeighPage.Form(
                        move.slug(),
                        move.label(),
                        t.file().stands(move),
                        several ? charge.number() : 0,
                        carried(charge, given)),
                benchmark,
                words,
                weighings.weigh(t, charge, benchmark, words, statutory),
                law.orElse(null),
                law.filter(one -> one.catalogue(Violations.said(t.file(), charge.violation(), "basis")))
                        .map(LawChanges.Compared::basis)
                        .orElse(null),
                ticks(statutory));
    }

    private static String title(Try t, Charge charge, boolean several) {
        var item = t.known().item(charge.violation().itemCode());
        return (several ? charge.violation().label() + " " : "") + item.code() + " " + item.name();
    }

    /** What was taken over of the other violations stays with the form. */
    private static Map<String, String> carried(Charge charge, MultiValueMap<String, String> given) {
        var carried = new LinkedHashMap<String, String>();
        given.forEach((key, values) -> {
            var number = Violation.of(key);
            if (number != 0 && number != charge.number() && WeighAsks.TAKEN_OVER.contains(Violation.base(key))) {
                carried.put(key, values.getFirst());
            }
        });
        return carried;
    }

    private static Move move(@Nullable String slug) {
        return Weighings.MOVES.stream()
                .filter(move -> move.slug().equals(slug))
                .findFirst()
                .orElse(OrdinaryMove.CONCLUDE);
    }

    private static WeighedWords asked(@Nullable Benchmark benchmark, MultiValueMap<String, String> given) {
        var chosen = Set.copyOf(given.getOrDefault("c", List.of()));
        return new WeighedWords(
                number(benchmark == null ? null : benchmark.measure(), given.getFirst("measure")),
                number(benchmark == null ? null : benchmark.base(), given.getFirst("base")),
                chosen,
                given.containsKey("reduced"));
    }

    private static @Nullable BigDecimal number(@Nullable Factor factor, @Nullable String text) {
        return text == null || text.isBlank() ? null : WeighedWords.number(factor, text);
    }

    /** What an earlier act weighed; a benchmark that has changed since is weighed afresh. */
    private static WeighedWords known(@Nullable Benchmark benchmark, String said) {
        try {
            return WeighedWords.read(benchmark, said);
        } catch (Refused changed) {
            return WeighedWords.EMPTY;
        }
    }

    private static Discretion circumstances(Try t, Charge charge, MultiValueMap<String, String> given) {
        var ticked = components().stream()
                .filter(one -> given.containsKey(one.getName()))
                .collect(Collectors.toMap(RecordComponent::getName, one -> "true"));
        var stated = new Facts(new LinkedHashMap<>(ticked));
        return t.circumstances(charge, stated);
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

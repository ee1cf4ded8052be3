package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A sampled file at the left, the checks with the automatic finding and the reviewer's own mark at the right. */
@Controller
class MarkPages {

    private static final int LINE = 300;

    private final SampleStore samples;
    private final SampleWork work;
    private final Reviews reviews;
    private final FileSheets sheets;
    private final CaseShelf shelf;

    MarkPages(SampleStore samples, SampleWork work, Reviews reviews, FileSheets sheets, CaseShelf shelf) {
        this.samples = samples;
        this.work = work;
        this.reviews = reviews;
        this.sheets = sheets;
        this.shelf = shelf;
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/case-reviews/{sample}/{id}")
    String show(Actor actor, @PathVariable UUID sample, @PathVariable UUID id, Model model) {
        return draw(actor, sample, id, Map.of(), model);
    }

    @Needs({Right.CASE_REVIEW, Right.CASE_LEGAL_REVIEW})
    @PostMapping("/case-reviews/{sample}/{id}")
    String mark(
            Actor actor,
            @PathVariable UUID sample,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        try {
            work.mark(
                    actor,
                    sample,
                    id,
                    version(form),
                    given(form),
                    form.getOrDefault("opinion", "").strip());
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, sample, id, form, model);
        }
        return "redirect:/case-reviews/" + sample + "/" + id;
    }

    @Needs({Right.CASE_REVIEW, Right.CASE_LEGAL_REVIEW, Right.CASE_APPROVE})
    @PostMapping("/case-reviews/{sample}/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable UUID sample,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        try {
            work.answer(actor, sample, id, version(form), form.getOrDefault("answer", ""));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, sample, id, form, model);
        }
        return "redirect:/case-reviews/" + sample + "/" + id;
    }

    private String draw(Actor actor, UUID sample, UUID id, Map<String, String> typed, Model model) {
        var kept = samples.kept(actor.scope(), sample, id).orElseThrow(() -> Refused.notFound("被抽中的案卷"));
        var row = shelf.row(actor.scope(), id);
        var file = shelf.file(row);
        var review = reviews.of(actor, row, file);
        var marks = work.marks(actor.county(), sample, id).stream()
                .collect(Collectors.toMap(MarkStore.Mark::checkNumber, mark -> mark));
        var places = SeatPlaces.all(file);
        model.addAttribute("sheet", sheets.of(row, file));
        model.addAttribute("review", review);
        model.addAttribute("kept", kept);
        model.addAttribute(
                "rows",
                review.answers().stream().map(a -> row(a, marks, typed, places)).toList());
        model.addAttribute("places", places);
        model.addAttribute("opinion", typed.getOrDefault("opinion", kept.opinion() == null ? "" : kept.opinion()));
        model.addAttribute("answer", typed.getOrDefault("answer", kept.answer() == null ? "" : kept.answer()));
        model.addAttribute("grade", kept.grade() == null ? null : Grade.valueOf(kept.grade()));
        model.addAttribute("county", SamplePages.ofCounty(actor));
        model.addAttribute("answers", kept.given() != null && answers(actor));
        return "casework/case-review";
    }

    /** The township's head, or whoever reviews for it. */
    private static boolean answers(Actor actor) {
        return actor.scope().township() != null
                && (actor.has(Right.CASE_APPROVE)
                        || actor.has(Right.CASE_REVIEW)
                        || actor.has(Right.CASE_LEGAL_REVIEW));
    }

    private static Row row(
            Check.Answer answer,
            Map<String, MarkStore.Mark> marks,
            Map<String, String> typed,
            List<Check.Place> places) {
        var number = answer.check().number();
        var mark = marks.get(number);
        var given = mark == null ? answer.deducted() : mark.given();
        var at = typed.getOrDefault("at-" + number, mark == null ? "" : mark.place());
        return new Row(
                answer,
                typed.getOrDefault("off-" + number, String.valueOf(given)),
                typed.getOrDefault("why-" + number, mark == null ? "" : mark.opinion()),
                at,
                places.stream().filter(place -> place.anchor().equals(at)).toList());
    }

    private static Map<String, SampleWork.Given> given(Map<String, String> form) {
        var given = new HashMap<String, SampleWork.Given>();
        for (var check : Review.CHECKS) {
            var off = form.getOrDefault("off-" + check.number(), "").strip();
            var why = form.getOrDefault("why-" + check.number(), "").strip();
            if (why.length() > LINE) {
                throw Refused.invalid("评分未保存", "第" + check.number() + "项的意见超过" + LINE + "字", "请精简");
            }
            if (!off.isEmpty()) {
                given.put(
                        check.number(),
                        new SampleWork.Given(
                                points(off, check.number()), why, form.getOrDefault("at-" + check.number(), "")));
            }
        }
        return given;
    }

    private static int points(String text, String number) {
        if (!text.matches("\\d{1,3}")) {
            throw Refused.invalid("评分未保存", "第" + number + "项的扣分不是整数", "请填写0或者正整数");
        }
        return Integer.parseInt(text);
    }

    private static long version(Map<String, String> form) {
        var text = form.getOrDefault("version", "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /** A check with the reviewer's own mark beside it, and what in the file the mark points to. */
    public record Row(Check.Answer answer, String off, String why, String at, List<Check.Place> pointed) {

        /** The reviewer's own place, or else those the program found. */
        public List<Check.Place> places() {
            return pointed.isEmpty() ? answer.places() : pointed;
        }
    }
}

package cn.xiangzhi.intake.questions;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.QuestionKind;
import cn.xiangzhi.intake.StandardTime;
import cn.xiangzhi.intake.StandardTimes;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 事件类别: what the office adds to each category, without code (F8 F14). */
@Controller
class CategoryPages {

    private final CategoryDesk desk;
    private final QuestionDesk questions;
    private final OfficeRules rules;
    private final Categories categories;
    private final StandardTimes times;
    private final Today today;

    CategoryPages(
            CategoryDesk desk,
            QuestionDesk questions,
            OfficeRules rules,
            Categories categories,
            StandardTimes times,
            Today today) {
        this.desk = desk;
        this.questions = questions;
        this.rules = rules;
        this.categories = categories;
        this.times = times;
        this.today = today;
    }

    /** A heading with its categories as the list shows them. */
    record Group(String name, List<Line> lines, long hidden) {}

    record Line(String code, String name, StandardTime time, int questions, boolean hidden) {}

    /** Everything the page of one category shows beside its forms. */
    record One(
            Category category,
            StandardTime time,
            @Nullable Setting own,
            boolean hidden,
            List<Question> questions,
            String office) {}

    @Needs(Right.CATEGORY_MANAGE)
    @GetMapping("/categories")
    String list(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        var words = q.strip().toLowerCase(Locale.ROOT);
        var groups = new ArrayList<Group>();
        categories.groups().forEach((name, all) -> {
            var lines = all.stream()
                    .filter(c -> words.isEmpty()
                            || (c.name() + c.code() + name)
                                    .toLowerCase(Locale.ROOT)
                                    .contains(words))
                    .map(c -> line(actor, c))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new Group(
                        name, lines, lines.stream().filter(Line::hidden).count()));
            }
        });
        model.addAttribute("groups", groups);
        model.addAttribute("q", q.strip());
        return "intake/categories";
    }

    @Needs(Right.CATEGORY_MANAGE)
    @PostMapping("/categories/groups")
    String group(
            Actor actor,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "false") boolean hidden,
            RedirectAttributes told) {
        var changed = desk.hideGroup(actor, group, hidden);
        told.addFlashAttribute("done", "“" + group + "”下 " + changed + " 个类别已" + (hidden ? "对公众停用" : "对公众恢复"));
        return "redirect:/categories";
    }

    @Needs(Right.CATEGORY_MANAGE)
    @GetMapping("/categories/{code}")
    String one(Actor actor, @PathVariable String code, Model model) {
        model.addAttribute(
                "form",
                QuestionForm.empty(today.date(), 10 * (1 + all(actor, code).size())));
        return draw(actor, code, model);
    }

    @Needs(Right.CATEGORY_MANAGE)
    @PostMapping("/categories/{code}/time")
    String time(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(required = false) @Nullable Integer amount,
            @RequestParam(required = false) Category.@Nullable Unit unit,
            @RequestParam(defaultValue = "") String source,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        try {
            desk.time(actor, code, version, amount, unit, source);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return one(actor, code, model);
        }
        return done(code, amount == null ? "时限已改为照清单" : "本单位时限已保存", told);
    }

    @Needs(Right.CATEGORY_MANAGE)
    @PostMapping("/categories/{code}/hidden")
    String hidden(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "false") boolean hidden,
            RedirectAttributes told) {
        desk.hide(actor, code, version, hidden);
        return done(code, hidden ? "公众渠道不再提供这一类" : "公众渠道恢复提供这一类", told);
    }

    @Needs(Right.CATEGORY_MANAGE)
    @PostMapping("/categories/{code}/questions")
    String ask(
            Actor actor,
            @PathVariable String code,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        if (errors.hasErrors()) {
            return draw(actor, code, model);
        }
        try {
            questions.ask(actor, form.once() == null ? Ids.next() : form.once(), code, form.draft());
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, code, model);
        }
        return done(code, "问题已增加，各渠道随即提问", told);
    }

    @Needs(Right.CATEGORY_MANAGE)
    @GetMapping("/categories/questions/{id}")
    String question(Actor actor, @PathVariable UUID id, Model model) {
        var question = questions.one(actor, id);
        model.addAttribute("form", QuestionForm.of(question));
        return drawQuestion(question, model);
    }

    @Needs(Right.CATEGORY_MANAGE)
    @PostMapping("/categories/questions/{id}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        var question = questions.one(actor, id);
        if (errors.hasErrors()) {
            return drawQuestion(question, model);
        }
        try {
            questions.change(actor, id, form.version() == null ? 0 : form.version(), form.draft());
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return drawQuestion(question, model);
        }
        return done(question.category(), "问题已更改，已有的回答不变", told);
    }

    private String draw(Actor actor, String code, Model model) {
        var category = categories.current(code);
        var township = actor.scope().township();
        model.addAttribute(
                "page",
                new One(
                        category,
                        times.of(actor.county(), township, code),
                        desk.own(actor, code),
                        rules.hidden(actor.county(), township, code),
                        all(actor, code),
                        CategoryDesk.where(actor)));
        model.addAttribute("kinds", Option.all(QuestionKind.values()));
        model.addAttribute("units", Option.all(Category.Unit.values()));
        model.addAttribute("today", today.date());
        return "intake/category";
    }

    private String drawQuestion(Question question, Model model) {
        model.addAttribute("question", question);
        model.addAttribute("category", categories.current(question.category()));
        model.addAttribute(
                "kinds",
                List.of(new Option(question.kind().name(), question.kind().label())));
        return "intake/question";
    }

    private List<Question> all(Actor actor, String code) {
        return rules.all(actor.county(), actor.scope().township(), code);
    }

    private Line line(Actor actor, Category category) {
        var township = actor.scope().township();
        return new Line(
                category.code(),
                category.name(),
                times.of(actor.county(), township, category.code()),
                (int) all(actor, category.code()).stream()
                        .filter(question -> question.askedOn(today.date()))
                        .count(),
                rules.hidden(actor.county(), township, category.code()));
    }

    private static String done(String code, String words, RedirectAttributes told) {
        told.addFlashAttribute("done", words);
        return "redirect:/categories/" + code;
    }
}

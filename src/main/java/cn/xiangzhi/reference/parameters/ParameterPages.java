package cn.xiangzhi.reference.parameters;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Parameter;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every parameter with its value today, where it comes from and how surely; an office sets its own with a source. */
@Controller
class ParameterPages {

    private final Parameters parameters;
    private final Today today;
    private final Audit audit;

    ParameterPages(Parameters parameters, Today today, Audit audit) {
        this.parameters = parameters;
        this.today = today;
        this.audit = audit;
    }

    /** {@code now} is null where no value applies today. */
    record Line(Parameter parameter, Parameter.@Nullable Value now) {

        boolean has(String words) {
            return parameter.name().contains(words)
                    || parameter.id().contains(words)
                    || now != null && now.basis().label().contains(words);
        }

        /** {@code OPEN}: without a value; {@code DOUBT}: with one that a lawyer has yet to confirm. */
        boolean is(String state) {
            return switch (state) {
                case "OPEN" -> now == null;
                case "DOUBT" -> now != null && now.confidence() != Confidence.VERIFIED;
                default -> true;
            };
        }
    }

    record Form(
            @Nullable UUID once,

            @NotNull(message = "请填写数值")
            @PositiveOrZero(message = "请填写不小于零的数")
            @Digits(integer = 10, fraction = 6, message = "请填写整数部分至多10位、小数至多6位的数")
            @Nullable
            BigDecimal value,

            @NotNull(message = "请填写自何日起适用") @Nullable LocalDate from,

            @NotBlank(message = "请填写来源") @Size(max = 300, message = "来源请控制在300字以内") @Nullable
            String source) {}

    @Needs(Right.LAW_READ)
    @GetMapping("/law/parameters")
    String all(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state, Model model) {
        var date = today.date();
        var lines = parameters.all().stream()
                .map(parameter -> new Line(parameter, parameter.on(date).orElse(null)))
                .filter(line -> line.has(q.strip()) && line.is(state))
                .toList();
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("page", lines);
        return "reference/parameters";
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/law/parameters/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("parameter", parameters.find(id));
        model.addAttribute("form", new Form(Ids.next(), null, today.date(), null));
        return "reference/parameter";
    }

    @Needs(Right.LAW_MANAGE)
    @PostMapping("/law/parameters/{id}")
    @Transactional
    public String set(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult wrong,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var value = form.value();
        var from = form.from();
        var source = form.source();
        if (wrong.hasErrors() || value == null || from == null || source == null) {
            model.addAttribute("parameter", parameters.find(id));
            return "reference/parameter";
        }
        var once = form.once() == null ? Ids.next() : form.once();
        try {
            if (from.getYear() < 1949 || from.getYear() > 2199) {
                throw Refused.invalid("未设定", "自" + from + "起适用，年份不合理", "请核对自何日起适用");
            }
            parameters.set(actor, once, today.now(), id, from, value, source.strip());
        } catch (Refused no) {
            Again.with(no, false, model, response);
            model.addAttribute("parameter", parameters.find(id));
            return "reference/parameter";
        }
        audit.record(actor, "设定法规参数", "parameter", once, id + "自" + from + "起为" + value.toPlainString());
        after.addFlashAttribute("done", "已设定，自" + from + "起适用");
        return "redirect:/law/parameters/" + id;
    }
}

package cn.xiangzhi.inspection.draw;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.subjects.SubjectType;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that announces a draw (F60). */
@Controller
class DrawFormPages {

    private final DrawAnnouncing announcing;
    private final Powers powers;
    private final Places places;
    private final Today today;

    DrawFormPages(DrawAnnouncing announcing, Powers powers, Places places, Today today) {
        this.announcing = announcing;
        this.powers = powers;
        this.places = places;
        this.today = today;
    }

    /** What an announcement asks for. */
    record DrawForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇") String township,

            @NotBlank(message = "请填写名称") @Size(max = 80, message = "请精简名称")
            String title,

            @NotBlank(message = "请选择领域") String field,

            @NotBlank(message = "请填写事项编号") @Size(max = 400, message = "事项过多")
            String items,

            @NotBlank(message = "请填写实施机关") @Size(max = 200, message = "请精简实施机关")
            String body,

            @NotEmpty(message = "请选择对象类型") @Nullable List<SubjectType> kinds,

            @Percent @Nullable Integer ratioA,
            @Percent @Nullable Integer ratioB,
            @Percent @Nullable Integer ratioC,
            @Percent @Nullable Integer ratioD,
            @Percent @Nullable Integer ratioNone,

            @NotNull(message = "请填写每户人数")
            @Min(value = 2, message = "每户不少于两人")
            @Max(value = 6, message = "每户不超过六人")
            @Nullable
            Integer each,

            @NotBlank(message = "请写定公开数的来源") @Size(max = 200, message = "请精简公开数的来源")
            String publicSource,

            @NotNull(message = "请填写公开数产生的日期") @Nullable LocalDate publicOn) {}

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/draws/new")
    String fresh(Actor actor, Model model) {
        var own = actor.scope().township();
        model.addAttribute(
                "form",
                new DrawForm(
                        Ids.next(),
                        own == null ? "" : own,
                        "",
                        "",
                        "",
                        own == null ? "" : places.name(own) + "人民政府",
                        List.of(SubjectType.SHOP, SubjectType.ENTERPRISE),
                        2,
                        5,
                        20,
                        50,
                        10,
                        2,
                        "",
                        today.date().plusDays(1)));
        return draw(actor, model);
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/draws")
    String announce(
            Actor actor,
            @Valid @ModelAttribute("form") DrawForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var on = form.publicOn();
        var each = form.each();
        if (errors.hasErrors() || on == null || each == null || form.kinds() == null) {
            return draw(actor, model);
        }
        var once = form.once() == null ? Ids.next() : form.once();
        try {
            announcing.announce(
                    actor,
                    new DrawAnnouncing.NewDraw(
                            once,
                            form.township(),
                            form.title(),
                            form.field(),
                            Arrays.stream(form.items().strip().split("[\\s,，、;；]+"))
                                    .distinct()
                                    .toList(),
                            form.body(),
                            form.kinds(),
                            Map.of(
                                    "A",
                                    or(form.ratioA()),
                                    "B",
                                    or(form.ratioB()),
                                    "C",
                                    or(form.ratioC()),
                                    "D",
                                    or(form.ratioD()),
                                    DrawLists.NO_CLASS,
                                    or(form.ratioNone())),
                            each,
                            form.publicSource(),
                            on));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
        after.addFlashAttribute("done", "已公告，名单不能再改");
        return "redirect:/draws/" + once;
    }

    private static int or(@Nullable Integer share) {
        return share == null ? 0 : share;
    }

    private String draw(Actor actor, Model model) {
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute(
                "kinds",
                Option.all(SubjectType.values()).stream()
                        .filter(kind -> !kind.value().equals(SubjectType.DWELLING.name()))
                        .toList());
        model.addAttribute(
                "fields",
                powers.usable(actor.county(), actor.scope().township()).stream()
                        .map(Item::field)
                        .distinct()
                        .sorted()
                        .map(field -> new Option(field, field))
                        .toList());
        return "inspection/draw-form";
    }
}

package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

/** Temporary tasks: what was given to which township with which people, money and authority (S12). */
@Controller
class TaskPages {

    private final TemporaryTasks tasks;
    private final ListView view;
    private final Places places;
    private final Today today;

    TaskPages(TemporaryTasks tasks, ListView view, Places places, Today today) {
        this.tasks = tasks;
        this.view = view;
        this.places = places;
        this.today = today;
    }

    /** The form; what is empty of people, money and authority is refused by the rule itself, not by the form. */
    record TaskForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇（街道）") String township,

            @NotBlank(message = "请填写任务内容") @Size(max = 300, message = "任务内容不超过 300 字")
            String matter,

            @Size(max = 300, message = "编码不超过 300 字") String codes,
            @Size(max = 300, message = "人员不超过 300 字") String people,
            @Size(max = 300, message = "经费不超过 300 字") String money,
            @Size(max = 300, message = "权限不超过 300 字") String authority,
            @NotNull(message = "请填写起日") @Nullable LocalDate from,
            @NotNull(message = "请填写止日") @Nullable LocalDate to,
            @Size(max = 50, message = "批准人不超过 50 字") String approvedBy,
            @Size(max = 200, message = "批准文件不超过 200 字") String approval) {

        TemporaryTask task(LocalDate begins, LocalDate ends) {
            return new TemporaryTask(
                    once == null ? Ids.next() : once,
                    township,
                    matter.strip(),
                    DutyLists.codes(codes),
                    new TemporaryTask.Means(people.strip(), money.strip(), authority.strip()),
                    begins,
                    ends,
                    null,
                    "",
                    approvedBy.strip(),
                    approval.strip(),
                    0);
        }
    }

    record Line(TemporaryTask task, String township, String state, String tone, boolean open) {}

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/tasks")
    String all(Actor actor, Model model) {
        model.addAttribute("county", CountySeat.sits(actor));
        model.addAttribute(
                "lines", tasks.all(actor.scope()).stream().map(this::line).toList());
        return "powers/tasks";
    }

    private Line line(TemporaryTask task) {
        var day = today.date();
        var open = task.endedOn() == null && !day.isAfter(task.to());
        return new Line(
                task,
                places.name(task.township()),
                task.covers(day) ? "在期" : open ? "未开始" : task.endedOn() != null ? "提前结束" : "已到期",
                task.covers(day) ? "green" : open ? "blue" : "grey",
                open);
    }

    @Needs(Right.POWER_MANAGE)
    @GetMapping("/powers/tasks/new")
    String form(Actor actor, Model model) {
        CountySeat.must(actor, "登记临时任务");
        model.addAttribute("form", new TaskForm(null, "", "", "", "", "", "", null, null, "", ""));
        return draw(actor, model);
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/tasks")
    String give(
            Actor actor,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var from = form.from();
        var to = form.to();
        if (result.hasErrors() || from == null || to == null) {
            return draw(actor, model);
        }
        try {
            tasks.give(actor, form.task(from, to));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
        after.addFlashAttribute("done", "已登记临时任务，在期内可以据此派单");
        return "redirect:/powers/tasks";
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/tasks/{id}/end")
    String end(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String reason,
            RedirectAttributes after) {
        tasks.end(actor, id, version, reason);
        after.addFlashAttribute("done", "已结束临时任务");
        return "redirect:/powers/tasks";
    }

    private String draw(Actor actor, Model model) {
        model.addAttribute(
                "townships", view.townships(actor.county(), actor.scope().township()));
        return "powers/task";
    }
}

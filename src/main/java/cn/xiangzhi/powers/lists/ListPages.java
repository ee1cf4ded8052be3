package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.ExcelSheet;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A township's three lists: for clerks with all versions, for everybody as they are in force (S12). */
@Controller
class ListPages {

    private final ListView view;
    private final ListDesk desk;
    private final DutyLists lists;
    private final Today today;

    ListPages(ListView view, ListDesk desk, DutyLists lists, Today today) {
        this.view = view;
        this.desk = desk;
        this.lists = lists;
        this.today = today;
    }

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/lists")
    String page(
            Actor actor,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable ListKind kind,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        var townships = view.townships(actor.county(), actor.scope().township());
        model.addAttribute("county", CountySeat.sits(actor));
        if (townships.isEmpty()) {
            return "powers/lists-none";
        }
        model.addAttribute("today", today.date());
        model.addAttribute(
                "page", view.page(townships, new ListView.Wanted(township, version, kind, q), today.date(), false));
        return "powers/lists";
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/lists/{township}/{version}/publish")
    String publish(
            Actor actor,
            @PathVariable String township,
            @PathVariable int version,
            @RequestParam LocalDate publishedOn,
            RedirectAttributes after) {
        desk.publish(actor, township, version, publishedOn);
        after.addFlashAttribute("done", "已登记公布，自施行之日起作准入依据");
        return "redirect:/powers/lists?township=" + township;
    }

    /** The lists as a table to fill in or to change: what is in force now, and an example where nothing is. */
    @Needs(Right.POWER_READ)
    @GetMapping("/powers/lists.xlsx")
    void table(Actor actor, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=lists.xlsx");
        try (var sheet = ExcelSheet.to(response.getOutputStream(), "履职事项清单", ListSheet.HEADS)) {
            for (var township : view.townships(actor.county(), actor.scope().township())) {
                var list = lists.versions(actor.county(), township.value()).stream()
                        .findFirst();
                if (list.isPresent()) {
                    for (var row : lists.rows(
                            actor.county(), township.value(), list.get().listVersion())) {
                        sheet.row(ListSheet.line(township.label(), row));
                    }
                }
            }
        }
    }

    @OpenToAll
    @GetMapping("/public/lists")
    String open(
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable ListKind kind,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        var townships = view.published(today.date());
        if (!townships.isEmpty()) {
            model.addAttribute(
                    "page", view.page(townships, new ListView.Wanted(township, null, kind, q), today.date(), true));
        }
        return "powers/public-lists";
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry dutyListsLine() {
            return new MenuEntry(MenuEntry.Group.POWERS, 20, "履职事项清单", "/powers/lists", Right.POWER_READ);
        }

        @Bean
        MenuEntry temporaryTasksLine() {
            return new MenuEntry(MenuEntry.Group.POWERS, 25, "临时任务", "/powers/tasks", Right.POWER_READ);
        }
    }
}

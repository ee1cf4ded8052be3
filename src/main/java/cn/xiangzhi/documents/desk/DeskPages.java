package cn.xiangzhi.documents.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** 制作文书: what may be made for a matter, and the form of one kind, kept as a draft or issued. */
@Controller
class DeskPages {

    private static final int COSIGNERS = 3;

    private final PaperDesk desk;
    private final OwnMatter own;
    private final DeskView view;

    DeskPages(PaperDesk desk, OwnMatter own, DeskView view) {
        this.desk = desk;
        this.own = own;
        this.view = view;
    }

    @Needs({Right.CASE_HANDLE, Right.CASE_APPROVE, Right.REPORT_REGISTER, Right.VISIT_RECORD, Right.POWER_MANAGE})
    @GetMapping("/papers/desk")
    String own(Actor actor, Model model) {
        return list(OwnMatter.KIND, own.organ(actor), actor, model);
    }

    @Needs({
        Right.CASE_READ,
        Right.REPORT_READ,
        Right.VISIT_READ,
        Right.POWER_READ,
        Right.CASE_HANDLE,
        Right.CASE_APPROVE,
        Right.REPORT_REGISTER,
        Right.VISIT_RECORD,
        Right.POWER_MANAGE
    })
    @GetMapping("/papers/desk/{matterKind}/{matter}")
    String list(@PathVariable String matterKind, @PathVariable UUID matter, Actor actor, Model model) {
        model.addAttribute("page", view.list(actor, matterKind, matter));
        return "documents/desk";
    }

    @MakesPapers
    @GetMapping("/papers/desk/{matterKind}/{matter}/{kind}")
    String form(
            @PathVariable String matterKind,
            @PathVariable UUID matter,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable UUID draft,
            Actor actor,
            Model model) {
        var order = new PaperDesk.Order(matterKind, matter, kind(kind), List.of(), Map.of(), draft);
        var given = draft == null ? null : desk.given(actor, order, draft);
        model.addAttribute("page", view.form(actor, order, given));
        return "documents/desk-paper";
    }

    @MakesPapers
    @PostMapping("/papers/desk/{matterKind}/{matter}/{kind}")
    String make(
            @PathVariable String matterKind,
            @PathVariable UUID matter,
            @PathVariable String kind,
            @RequestParam UUID once,
            @RequestParam(defaultValue = "draft") String what,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var order = order(actor, matterKind, matter, kind(kind), typed, draft);
        try {
            if (what.equals("issue")) {
                var paper = desk.issue(actor, once, order);
                flash.addFlashAttribute("done", "已出具");
                return "redirect:/papers/" + paper;
            }
            flash.addFlashAttribute("done", "已存为草稿");
            return "redirect:/drafts/" + desk.keep(actor, once, order);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            model.addAttribute("page", view.form(actor, order, typed(order)));
            return "documents/desk-paper";
        }
    }

    private static Map<String, String> typed(PaperDesk.Order order) {
        var given = new LinkedHashMap<>(order.given());
        for (var n = 0; n < order.others().size(); n++) {
            given.put("other" + n, order.others().get(n).toString());
        }
        return given;
    }

    private PaperDesk.Order order(
            Actor actor,
            String matterKind,
            UUID matter,
            PaperKind kind,
            Map<String, String> typed,
            @Nullable UUID draft) {
        var given = new LinkedHashMap<String, String>();
        for (var field : DeskField.of(kind, desk.head(actor, matterKind))) {
            given.put(field.name(), typed.getOrDefault(field.input(), ""));
        }
        if (DeskLaw.mediates(kind) && typed.containsKey("refused")) {
            given.put(DeskLaw.REFUSED, "是");
        }
        var others = new ArrayList<UUID>();
        for (var n = 0; n < COSIGNERS; n++) {
            var text = typed.getOrDefault("other" + n, "");
            if (!text.isBlank()) {
                others.add(organ(text));
            }
        }
        return new PaperDesk.Order(matterKind, matter, kind, others, given, draft);
    }

    private static UUID organ(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw Refused.invalid("没有制作文书", "共同签署的机关不在名单里", "请从名单中选择");
        }
    }

    private static PaperKind kind(String template) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind.template().equals(template))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("这种文书"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry paperDeskMenu() {
            return new MenuEntry(MenuEntry.Group.CASEWORK, 45, "制作文书", "/papers/desk", Right.CASE_HANDLE);
        }

        /** For a department of the county, which handles no cases. */
        @Bean
        MenuEntry departmentDeskMenu() {
            return new MenuEntry(MenuEntry.Group.POWERS, 62, "制作文书", "/papers/desk", Right.POWER_MANAGE);
        }
    }
}

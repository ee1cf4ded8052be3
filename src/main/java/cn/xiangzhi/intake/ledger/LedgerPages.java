package cn.xiangzhi.intake.ledger;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.ListExported;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.SheetAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 对外报表: sheets others ask for, filled from what was entered once (F92). */
@Controller
class LedgerPages {

    private static final String DAILY = "序号=报告编号\n收到时间\n来源=渠道\n类别\n所在地=村（社区）\n具体地点\n内容\n办理状态\n办理结果\n办结日期=答复日期";
    private static final String HOTLINE = "工单编号=来件编号\n标题\n办理结果\n答复日期\n满意度\n办理期限=来件期限\n是否按期=是否按来件期限答复\n回单编号";

    private final LedgerDesk desk;
    private final Categories categories;
    private final ApplicationEventPublisher events;
    private final Today today;

    LedgerPages(LedgerDesk desk, Categories categories, ApplicationEventPublisher events, Today today) {
        this.desk = desk;
        this.categories = categories;
        this.events = events;
        this.today = today;
    }

    /** What the form of a sheet holds. */
    record Form(
            @Nullable UUID id, @Nullable Long version, String name, String columns, String channel, String category) {}

    @Needs(Right.REPORT_READ)
    @GetMapping("/ledgers")
    String list(Actor actor, Model model) {
        model.addAttribute("ledgers", desk.of(actor));
        model.addAttribute("manages", actor.has(Right.CATEGORY_MANAGE));
        model.addAttribute("from", today.date().withDayOfMonth(1));
        model.addAttribute("to", today.date());
        return "intake/ledgers";
    }

    @Needs(Right.REPORT_READ)
    @GetMapping("/ledgers/{id}/sheet.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to)
            throws IOException {
        var ledger = desk.get(actor, id);
        var until = to == null ? today.date() : to;
        var since = from == null ? until.withDayOfMonth(1) : from;
        var out = new ByteArrayOutputStream();
        var rows = desk.write(actor, ledger, since, until, out);
        events.publishEvent(new ListExported(actor, "对外报表", ledger.name() + "，" + since + " 至 " + until, rows));
        var name = ledger.name() + "-" + since + "-" + until + ".xlsx";
        return SheetAnswer.of(name, out);
    }

    @Needs(Right.CATEGORY_MANAGE)
    @GetMapping("/ledgers/new")
    String fresh(@RequestParam(defaultValue = "") String like, Model model) {
        var form = switch (like) {
            case "hotline" -> new Form(null, null, "热线回单表", HOTLINE, Channel.HOTLINE.name(), "");
            case "daily" -> new Form(null, null, "综合执法日台账", DAILY, "", "");
            default -> new Form(null, null, "", "", "", "");
        };
        return draw(form, model);
    }

    @Needs(Right.CATEGORY_MANAGE)
    @GetMapping("/ledgers/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        var ledger = desk.get(actor, id);
        return draw(
                new Form(
                        id,
                        ledger.version(),
                        ledger.name(),
                        ledger.lines(),
                        ledger.channel() == null ? "" : ledger.channel().name(),
                        ledger.category() == null ? "" : ledger.category()),
                model);
    }

    @Needs(Right.CATEGORY_MANAGE)
    @PostMapping("/ledgers")
    String save(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String columns,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "false") boolean ended,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        try {
            var own = id == null ? (once == null ? Ids.next() : once) : id;
            desk.save(actor, own, id == null ? null : version, name, columns, channel, category, ended);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(new Form(id, version, name, columns, channel == null ? "" : channel.name(), category), model);
        }
        told.addFlashAttribute("done", ended ? "报表已停用" : "报表已保存");
        return "redirect:/ledgers";
    }

    private String draw(Form form, Model model) {
        Again.form(model, form);
        model.addAttribute("channels", Option.all(Channel.values()));
        model.addAttribute("categories", categories.groups());
        model.addAttribute(
                "fields",
                Arrays.stream(LedgerField.values()).map(LedgerField::label).toList());
        model.addAttribute("samples", List.of(new Option("daily", "日台账"), new Option("hotline", "热线回单表")));
        return "intake/ledger";
    }

    /** Its line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry ledgersMenu() {
            return new MenuEntry(MenuEntry.Group.INTAKE, 90, "对外报表", "/ledgers", Right.REPORT_READ);
        }
    }
}

package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.filing.FilingRules;
import cn.xiangzhi.powers.filing.Span;
import cn.xiangzhi.powers.handed.Givers;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.shell.ExcelSheet;
import cn.xiangzhi.shell.ListExported;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was done under a department's items, now and as reported; every number opens its rows (S14). */
@Controller
class StatisticsPages {

    private final Statistics statistics;
    private final ReportStore reports;
    private final Reports desk;
    private final Givers givers;
    private final FilingRules rules;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final Today today;

    StatisticsPages(
            Statistics statistics,
            ReportStore reports,
            Reports desk,
            Givers givers,
            FilingRules rules,
            Places places,
            ApplicationEventPublisher events,
            Today today) {
        this.statistics = statistics;
        this.reports = reports;
        this.desk = desk;
        this.givers = givers;
        this.rules = rules;
        this.places = places;
        this.events = events;
        this.today = today;
    }

    /** A column: its head, its number of a line, and the list that shows the rows behind it. */
    private record Column(String label, ToIntFunction<Figure> number, String rows) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("立案", Figure::filed, "/oversight/cases?what=FILED&day"),
            new Column("处罚决定", Figure::decided, "/oversight/cases?what=DECIDED&day"),
            new Column("结案", Figure::closed, "/oversight/cases?what=CLOSED&day"),
            new Column("撤销、变更", Figure::overturned, "/oversight/cases?what=OVERTURNED&day"),
            new Column("审批", Figure::approved, "/filings?kind=APPROVAL&decided"),
            new Column("已报备", Figure::reported, "/filings?late=TOLD&decided"),
            new Column("逾期报备", Figure::late, "/filings?late=LATE&decided"),
            new Column("责令纠正", Figure::corrections, "/oversight/orders?kind=CORRECTION&issued"));

    /** A number with the list that shows its rows. */
    record Number(String label, int count, String href) {}

    /** A line of the table. */
    record Line(String township, String item, List<Number> numbers) {}

    @Needs({Right.OVERSEE, Right.POWER_MANAGE, Right.AUDIT_READ})
    @GetMapping("/oversight/statistics")
    String now(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model) {
        var sight = Sight.of(actor);
        var departments = departments(sight);
        var chosen = sight.department() != null
                ? sight.department()
                : department != null
                        ? department
                        : departments.isEmpty()
                                ? null
                                : UUID.fromString(departments.getFirst().value());
        var day = today.date();
        var usual = chosen == null
                ? new Span(day.withDayOfYear(1), day)
                : rules.cycle(actor.county(), chosen, day).containing(day);
        var span = new Span(from == null ? usual.from() : from, to == null ? usual.to() : to);
        var figures =
                chosen == null || !sight.county() ? List.<Figure>of() : statistics.of(actor.county(), chosen, span);
        draw(model, figures, span, sight.department() == null ? chosen : null);
        model.addAttribute("departments", sight.department() == null ? departments : List.of());
        model.addAttribute("chosen", chosen == null ? "" : chosen.toString());
        model.addAttribute("reports", reports.all(sight));
        return "powers/oversight-statistics";
    }

    private List<Option> departments(Sight sight) {
        return !sight.county()
                ? List.of()
                : givers.departments(sight.countyCode()).entrySet().stream()
                        .map(one -> new Option(one.getKey().toString(), one.getValue()))
                        .toList();
    }

    @Needs({Right.OVERSEE, Right.POWER_MANAGE, Right.AUDIT_READ})
    @GetMapping("/oversight/reports/{id}")
    String report(Actor actor, @PathVariable UUID id, Model model) {
        var sight = Sight.of(actor);
        var report = reports.find(sight, id).orElseThrow(() -> Refused.notFound("统计"));
        model.addAttribute("report", report);
        model.addAttribute("signs", sight.is(report.department()) && report.signedOn() == null);
        draw(
                model,
                reports.figures(actor.county(), id),
                report.span(),
                sight.department() == null ? report.department() : null);
        return "powers/oversight-report";
    }

    private void draw(Model model, List<Figure> figures, Span span, @Nullable UUID department) {
        model.addAttribute("span", span);
        model.addAttribute("heads", COLUMNS.stream().map(Column::label).toList());
        model.addAttribute(
                "lines",
                figures.stream()
                        .map(one -> new Line(
                                places.name(one.townshipCode()),
                                one.itemCode() + " " + one.itemName(),
                                numbers(one, span, department)))
                        .toList());
        var sum = figures.stream().reduce(Figure.none("", "", ""), Figure::plus);
        model.addAttribute("sum", numbers(sum, span, department));
    }

    private static List<Number> numbers(Figure figure, Span span, @Nullable UUID department) {
        return COLUMNS.stream()
                .map(column -> new Number(
                        column.label(), column.number().applyAsInt(figure), rows(column, figure, span, department)))
                .toList();
    }

    private static String rows(Column column, Figure figure, Span span, @Nullable UUID department) {
        return column.rows() + "_from=" + span.from() + column.rows().replaceFirst(".*&", "&") + "_to=" + span.to()
                + (figure.townshipCode().isEmpty() ? "" : "&town=" + figure.townshipCode())
                + (figure.itemCode().isEmpty() ? "" : "&item=" + figure.itemCode())
                + (department == null ? "" : "&organ=" + department);
    }

    @Needs(Right.OVERSEE)
    @PostMapping("/oversight/reports/{id}/sign")
    String sign(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        desk.sign(actor, id);
        after.addFlashAttribute("done", "已签收");
        return "redirect:/oversight/reports/" + id;
    }

    /** The report as a sheet; the audit trail hears of it. */
    @Needs({Right.OVERSEE, Right.POWER_MANAGE, Right.AUDIT_READ})
    @GetMapping("/oversight/reports/{id}/sheet")
    void sheet(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var report = reports.find(Sight.of(actor), id).orElseThrow(() -> Refused.notFound("统计"));
        var title = report.departmentName() + report.span().words() + "行使情况统计";
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + URLEncoder.encode(title + ".xlsx", StandardCharsets.UTF_8));
        var heads = new ArrayList<>(List.of("乡镇（街道）", "事项编码", "事项"));
        COLUMNS.forEach(column -> heads.add(column.label()));
        var figures = reports.figures(actor.county(), id);
        try (var sheet = ExcelSheet.to(response.getOutputStream(), "行使情况", heads)) {
            for (var one : figures) {
                var row =
                        new ArrayList<Object>(List.of(places.name(one.townshipCode()), one.itemCode(), one.itemName()));
                COLUMNS.forEach(column -> row.add(column.number().applyAsInt(one)));
                sheet.row(row);
            }
            sheet.note(title + "，系统于" + report.madeAt().toLocalDate() + "自动生成；只计件数，不作为单位和个人考核的依据");
        }
        events.publishEvent(new ListExported(actor, "行使情况统计", title, figures.size()));
    }

    /** The lines of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry statisticsOfDepartment() {
            return new MenuEntry(MenuEntry.Group.POWERS, 40, "行使情况统计", "/oversight/statistics", Right.OVERSEE);
        }

        @Bean
        MenuEntry statisticsOfLead() {
            return new MenuEntry(
                    MenuEntry.Group.POWERS,
                    40,
                    "放权行使统计",
                    "/oversight/statistics",
                    Right.POWER_MANAGE,
                    Set.of(Right.AUDIT_READ));
        }
    }
}

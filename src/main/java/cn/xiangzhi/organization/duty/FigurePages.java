package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.ExcelSheet;
import cn.xiangzhi.shell.ListExported;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.SheetAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures of duty, each opening the shifts it was counted from; for leave in lieu and allowances (S19). */
@Controller
class FigurePages {

    private final ShiftStore shifts;
    private final Today today;
    private final ApplicationEventPublisher events;

    FigurePages(ShiftStore shifts, Today today, ApplicationEventPublisher events) {
        this.shifts = shifts;
        this.today = today;
        this.events = events;
    }

    /** The days counted; the running month where none are given. */
    private record Span(LocalDate from, LocalDate to) {

        static Span of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
            var start = from == null ? today.withDayOfMonth(1) : from;
            var end = to == null ? start.plusMonths(1).minusDays(1) : to;
            return new Span(start, end.isAfter(start.plusYears(1)) ? start.plusYears(1) : end);
        }
    }

    @Needs({Right.DUTY_MANAGE, Right.STAFF_READ})
    @GetMapping("/duty/figures")
    String page(
            Actor actor,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable UUID organ,
            @RequestParam @Nullable UUID person,
            Model model) {
        var span = Span.of(from, to, today.date());
        var rows = rows(actor, span, organ);
        model.addAttribute("from", span.from());
        model.addAttribute("to", span.to());
        model.addAttribute("figures", DutyFigures.of(rows));
        model.addAttribute(
                "rows",
                person == null
                        ? List.of()
                        : rows.stream()
                                .filter(row -> person.equals(row.personId()))
                                .toList());
        return "organization/duty-figures";
    }

    @Needs({Right.DUTY_MANAGE, Right.STAFF_READ})
    @GetMapping("/duty/figures.xlsx")
    ResponseEntity<byte[]> export(
            Actor actor, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to)
            throws IOException {
        var span = Span.of(from, to, today.date());
        var out = new ByteArrayOutputStream();
        try (var sheet = ExcelSheet.to(out, "值班", List.of("机构", "日期", "日子", "班次", "角色", "值班人", "开始", "结束", "说明"))) {
            for (var row : rows(actor, span, null)) {
                sheet.row(java.util.Arrays.asList(
                        row.organName(),
                        row.day(),
                        row.dayKind().label(),
                        row.shift().label(),
                        row.role().label(),
                        row.personName(),
                        row.fromAt(),
                        row.toAt(),
                        row.why()));
            }
            events.publishEvent(new ListExported(actor, "值班", span.from() + " 至 " + span.to(), sheet.rows()));
        }
        return SheetAnswer.of("值班-" + span.from() + "-" + span.to() + ".xlsx", out);
    }

    private List<ShiftStore.Row> rows(Actor actor, Span span, @Nullable UUID organ) {
        return shifts.within(actor.county(), actor.scope().township(), organ, span.from(), span.to());
    }
}

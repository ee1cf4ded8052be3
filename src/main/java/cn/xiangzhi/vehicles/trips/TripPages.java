package cn.xiangzhi.vehicles.trips;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.shell.ExcelSheet;
import cn.xiangzhi.shell.ListExported;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.SheetAnswer;
import cn.xiangzhi.vehicles.CostKind;
import cn.xiangzhi.vehicles.register.VehicleStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keys out and in, costs with receipts, and what the vehicles did: every figure opens the rows it was counted from (S8). */
@Controller
class TripPages {

    private final TripStore trips;
    private final TripRegister register;
    private final VehicleStore vehicles;
    private final Attachments attachments;
    private final Today today;
    private final ApplicationEventPublisher events;

    TripPages(
            TripStore trips,
            TripRegister register,
            VehicleStore vehicles,
            Attachments attachments,
            Today today,
            ApplicationEventPublisher events) {
        this.trips = trips;
        this.register = register;
        this.vehicles = vehicles;
        this.attachments = attachments;
        this.today = today;
        this.events = events;
    }

    @Needs(Right.VEHICLE_MANAGE)
    @PostMapping("/vehicles/bookings/{id}/out")
    String out(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID driver,
            @RequestParam int km,
            RedirectAttributes after) {
        register.out(actor, id, version, driver, km);
        after.addFlashAttribute("done", "钥匙已交出");
        return "redirect:/vehicles/bookings/" + id;
    }

    @Needs(Right.VEHICLE_MANAGE)
    @PostMapping("/vehicles/bookings/{id}/in")
    String in(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam int km,
            RedirectAttributes after) {
        register.in(actor, id, version, km);
        after.addFlashAttribute("done", "已收车");
        return "redirect:/vehicles/bookings/" + id;
    }

    @Needs(Right.VEHICLE_MANAGE)
    @GetMapping("/vehicles/{id}/costs/new")
    String costForm(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute(
                "vehicle",
                vehicles.find(actor.county(), actor.scope().township(), id)
                        .orElseThrow(() -> cn.xiangzhi.base.Refused.notFound("车辆")));
        model.addAttribute("kinds", Option.all(CostKind.values()));
        model.addAttribute("today", today.date());
        return "vehicles/cost";
    }

    @Needs(Right.VEHICLE_MANAGE)
    @PostMapping("/vehicles/{id}/costs")
    String cost(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam CostKind kind,
            @RequestParam BigDecimal amount,
            @RequestParam @Nullable BigDecimal litres,
            @RequestParam LocalDate paidOn,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> receipts,
            RedirectAttributes after)
            throws IOException {
        var kept = new ArrayList<TripRegister.Receipt>();
        for (var file : receipts == null ? List.<MultipartFile>of() : receipts) {
            if (!file.isEmpty()) {
                @Nullable String name = file.getOriginalFilename();
                kept.add(new TripRegister.Receipt(name == null ? "票据" : name, file.getInputStream()));
            }
        }
        register.cost(actor, once, id, kind, amount, litres, paidOn, words, kept);
        after.addFlashAttribute("done", "费用已登记");
        return "redirect:/vehicles/figures?vehicle=" + id;
    }

    /** The days counted; the running month where none are given, a year at most. */
    private record Span(LocalDate from, LocalDate to) {

        static Span of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
            var start = from == null ? today.withDayOfMonth(1) : from;
            var end = to == null ? start.plusMonths(1).minusDays(1) : to;
            return new Span(start, end.isAfter(start.plusYears(1)) ? start.plusYears(1) : end);
        }
    }

    @Needs({Right.VEHICLE_USE, Right.VEHICLE_MANAGE})
    @GetMapping("/vehicles/figures")
    String figures(
            Actor actor,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable UUID vehicle,
            Model model) {
        var span = Span.of(from, to, today.date());
        var costs = costs(actor, span, null);
        model.addAttribute("from", span.from());
        model.addAttribute("to", span.to());
        model.addAttribute(
                "figures",
                VehicleFigures.of(
                        vehicles.open(actor.county(), actor.scope().township()), trips(actor, span, null), costs));
        model.addAttribute("vehicle", vehicle);
        model.addAttribute("trips", vehicle == null ? List.of() : trips(actor, span, vehicle));
        model.addAttribute(
                "costs",
                vehicle == null
                        ? List.of()
                        : costs.stream()
                                .filter(cost -> cost.vehicleId().equals(vehicle))
                                .map(cost -> shown(actor, cost))
                                .toList());
        return "vehicles/figures";
    }

    /** A cost with its receipts, for who may open them. */
    record ShownCost(TripStore.Cost cost, List<cn.xiangzhi.documents.Attachment> receipts) {}

    private ShownCost shown(Actor actor, TripStore.Cost cost) {
        return new ShownCost(
                cost,
                actor.has(Right.VEHICLE_MANAGE)
                        ? attachments.of(actor.county(), TripRegister.COST, cost.id())
                        : List.of());
    }

    @Needs({Right.VEHICLE_USE, Right.VEHICLE_MANAGE})
    @GetMapping("/vehicles/figures.xlsx")
    ResponseEntity<byte[]> export(
            Actor actor, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to)
            throws IOException {
        var span = Span.of(from, to, today.date());
        var out = new ByteArrayOutputStream();
        try (var sheet = ExcelSheet.to(
                out,
                "行程和费用",
                List.of(
                        "号牌", "类别", "用车人", "驾驶人", "用途", "事由", "目的地", "出车", "收车", "出车里程", "收车里程", "行驶公里", "无记录公里", "费用",
                        "金额（元）", "升数"))) {
            for (var trip : trips(actor, span, null)) {
                sheet.row(Arrays.asList(
                        trip.plate(),
                        "行程",
                        trip.personName(),
                        trip.driverName(),
                        trip.purposeLabel(),
                        trip.words(),
                        trip.destination(),
                        trip.outAt(),
                        trip.inAt(),
                        trip.outKm(),
                        trip.inKm(),
                        trip.km(),
                        trip.gapKm(),
                        null,
                        null,
                        null));
            }
            for (var cost : costs(actor, span, null)) {
                sheet.row(Arrays.asList(
                        cost.plate(),
                        "费用",
                        cost.enteredBy(),
                        null,
                        null,
                        cost.words(),
                        null,
                        cost.paidOn(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        cost.kind().label(),
                        cost.amount(),
                        cost.litres()));
            }
            events.publishEvent(new ListExported(actor, "用车", span.from() + " 至 " + span.to(), sheet.rows()));
        }
        return SheetAnswer.of("用车-" + span.from() + "-" + span.to() + ".xlsx", out);
    }

    private List<TripStore.Trip> trips(Actor actor, Span span, @Nullable UUID vehicle) {
        return trips.trips(
                actor.county(),
                actor.scope().township(),
                vehicle,
                span.from().atStartOfDay(Today.BEIJING).toOffsetDateTime(),
                span.to().plusDays(1).atStartOfDay(Today.BEIJING).toOffsetDateTime());
    }

    private List<TripStore.Cost> costs(Actor actor, Span span, @Nullable UUID vehicle) {
        return trips.costs(actor.county(), actor.scope().township(), vehicle, span.from(), span.to());
    }
}

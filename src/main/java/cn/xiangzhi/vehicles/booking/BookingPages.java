package cn.xiangzhi.vehicles.booking;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Grid;
import cn.xiangzhi.places.PeopleFinder;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.vehicles.NewBooking;
import cn.xiangzhi.vehicles.Purpose;
import cn.xiangzhi.vehicles.register.VehicleStore;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The week of the vehicles, asking for one, and deciding about what was asked (S8). */
@Controller
class BookingPages {

    private final BookingStore bookings;
    private final BookingRegister register;
    private final VehicleStore vehicles;
    private final PeopleFinder people;
    private final Terms terms;
    private final Today today;

    BookingPages(
            BookingStore bookings,
            BookingRegister register,
            VehicleStore vehicles,
            PeopleFinder people,
            Terms terms,
            Today today) {
        this.bookings = bookings;
        this.register = register;
        this.vehicles = vehicles;
        this.people = people;
        this.terms = terms;
        this.today = today;
    }

    /** A vehicle asked for. */
    record BookingForm(
            @Nullable UUID once,
            @NotNull(message = "请选择车辆") UUID vehicle,
            @NotNull(message = "请选择用途") Purpose purpose,
            @NotBlank(message = "请写明去做什么") String words,
            @NotBlank(message = "请写明去哪里") String destination,
            @Nullable String matterWords,
            @Nullable String matterHref,
            @NotNull(message = "请填写开始时间") LocalDateTime from,
            @NotNull(message = "请填写结束时间") LocalDateTime to) {

        NewBooking booking(UUID id) {
            return new NewBooking(
                    id,
                    vehicle,
                    purpose,
                    words,
                    destination,
                    matterWords == null ? "" : matterWords,
                    matterHref == null ? "" : matterHref,
                    at(from),
                    at(to));
        }

        private static OffsetDateTime at(LocalDateTime time) {
            return time.atZone(Today.BEIJING).toOffsetDateTime();
        }

        @SuppressWarnings("NullAway")
        static BookingForm empty(@Nullable UUID vehicle, @Nullable String matter, @Nullable String href) {
            return new BookingForm(null, vehicle, null, "", "", matter, href, null, null);
        }
    }

    @Needs({Right.VEHICLE_USE, Right.VEHICLE_MANAGE})
    @GetMapping("/vehicles")
    String week(Actor actor, @RequestParam @Nullable LocalDate week, Model model) {
        var county = actor.county();
        var township = actor.scope().township();
        var monday = (week == null ? today.date() : week).with(DayOfWeek.MONDAY);
        var from = monday.atStartOfDay(Today.BEIJING).toOffsetDateTime();
        var rows = vehicles.open(county, township);
        model.addAttribute(
                "view",
                CalendarView.of(
                        monday,
                        rows,
                        bookings.between(county, township, from, from.plusDays(7)),
                        terms.pressing(
                                county, rows.stream().map(VehicleStore.Row::id).toList())));
        model.addAttribute("open", bookings.open(county, township));
        model.addAttribute("manages", actor.has(Right.VEHICLE_MANAGE));
        return "vehicles/week";
    }

    @Needs(Right.VEHICLE_USE)
    @GetMapping("/vehicles/bookings/new")
    String blank(
            Actor actor,
            @RequestParam @Nullable UUID vehicle,
            @RequestParam @Nullable String matter,
            @RequestParam @Nullable String href,
            Model model) {
        model.addAttribute("form", BookingForm.empty(vehicle, matter, href));
        return form(actor, model);
    }

    @Needs(Right.VEHICLE_USE)
    @PostMapping("/vehicles/bookings")
    String ask(
            Actor actor,
            @Valid @ModelAttribute("form") BookingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return form(actor, model);
        }
        var once = form.once() == null ? Ids.next() : form.once();
        try {
            register.ask(actor, form.booking(once));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(actor, model);
        }
        return "redirect:/vehicles/bookings/" + once;
    }

    private String form(Actor actor, Model model) {
        model.addAttribute(
                "vehicles",
                vehicles.open(actor.county(), actor.scope().township()).stream()
                        .map(row -> new Option(
                                row.id().toString(),
                                row.plate() + "（" + row.kind().label() + "，" + row.seats() + " 座）"))
                        .toList());
        model.addAttribute("purposes", Option.all(Purpose.values()));
        return "vehicles/book";
    }

    @Needs({Right.VEHICLE_USE, Right.VEHICLE_MANAGE})
    @GetMapping("/vehicles/bookings/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var row = register.get(actor, id);
        model.addAttribute("row", row);
        model.addAttribute(
                "vehicle", vehicles.find(actor.county(), null, row.vehicleId()).orElseThrow());
        model.addAttribute("manages", actor.has(Right.VEHICLE_MANAGE));
        model.addAttribute("mine", row.personId().equals(actor.person()));
        model.addAttribute(
                "drivers",
                people.inPost(actor.county(), row.townshipCode()).stream()
                        .map(BookingPages::option)
                        .toList());
        return "vehicles/booking";
    }

    private static Option option(Grid.Charge person) {
        return new Option(person.person().toString(), person.name());
    }

    @Needs(Right.VEHICLE_MANAGE)
    @PostMapping("/vehicles/bookings/{id}/decide")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        register.decide(actor, id, version, approved, words);
        after.addFlashAttribute("done", approved ? "用车已批准" : "用车未批准");
        return "redirect:/vehicles/bookings/" + id;
    }

    @Needs({Right.VEHICLE_USE, Right.VEHICLE_MANAGE})
    @PostMapping("/vehicles/bookings/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        register.withdraw(actor, id, version);
        after.addFlashAttribute("done", "预约已撤回");
        return "redirect:/vehicles/bookings/" + id;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry vehiclesMenu() {
            return new MenuEntry(
                    MenuEntry.Group.INTAKE,
                    62,
                    "用车",
                    "/vehicles",
                    Right.VEHICLE_USE,
                    java.util.Set.of(Right.VEHICLE_MANAGE));
        }
    }
}

package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.absence.AbsenceStore;
import cn.xiangzhi.organization.absence.StandInBook;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The roster of a week: who is on duty now, the list it is made from, making and publishing it; prints as a sheet (S19). */
@Controller
class DutyPages {

    private final DutyStore duties;
    private final ShiftStore shifts;
    private final DutyRegister register;
    private final DutyBook book;
    private final SwapStore swaps;
    private final StandInBook standIns;
    private final AbsenceStore absences;
    private final OrganStore organs;
    private final PersonStore people;
    private final Today today;

    DutyPages(
            DutyStore duties,
            ShiftStore shifts,
            DutyRegister register,
            DutyBook book,
            SwapStore swaps,
            StandInBook standIns,
            AbsenceStore absences,
            OrganStore organs,
            PersonStore people,
            Today today) {
        this.duties = duties;
        this.shifts = shifts;
        this.register = register;
        this.book = book;
        this.swaps = swaps;
        this.standIns = standIns;
        this.absences = absences;
        this.organs = organs;
        this.people = people;
        this.today = today;
    }

    @Needs
    @GetMapping("/duty")
    String page(Actor actor, @RequestParam @Nullable UUID organ, @RequestParam @Nullable LocalDate week, Model model) {
        var rows = organs.open(actor.county(), actor.scope().township());
        var chosen = rows.stream()
                .filter(row -> organ == null
                        ? duties.members(actor.county(), row.organ().id()).stream()
                                .findAny()
                                .isPresent()
                        : row.organ().id().equals(organ))
                .findFirst()
                .or(() -> organ == null ? rows.stream().findFirst() : java.util.Optional.empty());
        if (chosen.isEmpty() && organ != null) {
            throw Refused.notFound("机构");
        }
        var monday = DutyRegister.monday(week == null ? today.date() : week);
        var id = chosen.map(row -> row.organ().id()).orElse(null);
        var known = id == null ? null : duties.week(actor.county(), id, monday).orElse(null);
        var seats = known == null ? List.<ShiftStore.Row>of() : shifts.ofWeek(actor.county(), known.id());
        var shown = known != null && (known.published() || actor.has(Right.DUTY_MANAGE))
                ? seats
                : List.<ShiftStore.Row>of();
        var away = absences.since(actor.county(), actor.scope().township(), today.now());
        model.addAttribute(
                "view",
                new DutyView(
                        rows.stream()
                                .map(row -> new Option(
                                        row.organ().id().toString(), row.organ().name()))
                                .toList(),
                        id,
                        chosen.map(row -> row.organ().name()).orElse(""),
                        monday,
                        known,
                        DutyView.days(shown, row -> cell(actor, away, row)),
                        id == null ? List.of() : List.of(book.on(actor.county(), id, today.now())),
                        (int) seats.stream()
                                .filter(row -> row.personId() == null)
                                .count()));
        model.addAttribute("manages", actor.has(Right.DUTY_MANAGE));
        model.addAttribute("mine", mine(actor));
        model.addAttribute(
                "swaps",
                swaps.open(actor.county(), actor.person()).stream()
                        .map(swap -> new AskedSwap(
                                swap,
                                words(actor, swap.givenId()),
                                words(actor, swap.takenId()),
                                swap.askedOf().equals(actor.person())))
                        .toList());
        return "organization/duty";
    }

    /** A swap in words; {@code mine} where it waits for the reader's own answer. */
    record AskedSwap(SwapStore.Row swap, String given, String taken, boolean mine) {}

    private List<ShiftStore.Row> mine(Actor actor) {
        return shifts.of(
                actor.county(), actor.person(), today.now(), today.now().plusDays(30));
    }

    private String words(Actor actor, @Nullable UUID shift) {
        return shift == null
                ? ""
                : shifts.find(actor.county(), null, shift)
                        .map(SwapRegister::words)
                        .orElse("（班次已调整）");
    }

    private DutyView.Cell cell(Actor actor, List<AbsenceStore.Row> away, ShiftStore.Row row) {
        var person = row.personId();
        if (person == null) {
            return new DutyView.Cell(row.id(), null, "", row.why());
        }
        return new DutyView.Cell(row.id(), row.personName(), instead(actor, away, row, person), row.why());
    }

    /** Who answers in the place of somebody away for a shift that runs or is ahead; only then is the chain asked. */
    private String instead(Actor actor, List<AbsenceStore.Row> away, ShiftStore.Row row, UUID person) {
        var at = row.fromAt().isAfter(today.now()) ? row.fromAt() : today.now();
        var missing = row.toAt().isAfter(at)
                && away.stream()
                        .anyMatch(absence -> absence.personId().equals(person)
                                && !absence.fromAt().isAfter(at)
                                && absence.until().isAfter(at));
        if (!missing) {
            return "";
        }
        var answering = standIns.answering(actor.county(), List.of(person), at).get(person);
        return answering == null ? "不在岗，没有人代岗" : answering.why();
    }

    @Needs(Right.DUTY_MANAGE)
    @GetMapping("/duty/list")
    String list(Actor actor, @RequestParam UUID organ, Model model) {
        var of = register.organ(actor, organ, "值班名单");
        var members = duties.members(actor.county(), organ);
        model.addAttribute("organ", of);
        model.addAttribute("setting", duties.setting(actor.county(), organ));
        model.addAttribute("leaders", chosen(members, DutyRole.LEADER));
        model.addAttribute("keepers", chosen(members, DutyRole.KEEPER));
        model.addAttribute(
                "people",
                people.inPost(actor.county(), of.township()).stream()
                        .map(row -> new Option(
                                row.id().toString(), row.name() + "（" + row.organName() + row.postTitle() + "）"))
                        .toList());
        return "organization/duty-list";
    }

    private static List<String> chosen(List<DutyStore.Member> members, DutyRole role) {
        return members.stream()
                .filter(member -> member.role() == role)
                .map(member -> member.personId().toString())
                .toList();
    }

    @Needs(Right.DUTY_MANAGE)
    @PostMapping("/duty/list")
    String keep(
            Actor actor,
            @RequestParam UUID organ,
            @RequestParam(defaultValue = "") List<UUID> leaders,
            @RequestParam(defaultValue = "") List<UUID> keepers,
            @RequestParam int seats,
            @RequestParam LocalTime dayStarts,
            @RequestParam LocalTime nightStarts,
            @RequestParam long version,
            RedirectAttributes after) {
        register.list(actor, organ, leaders, keepers, new DutyStore.Setting(seats, dayStarts, nightStarts, version));
        after.addFlashAttribute("done", "值班名单已保存");
        return "redirect:/duty?organ=" + organ;
    }

    @Needs(Right.DUTY_MANAGE)
    @PostMapping("/duty/make")
    String make(Actor actor, @RequestParam UUID organ, @RequestParam LocalDate week, RedirectAttributes after) {
        register.make(actor, organ, week);
        after.addFlashAttribute("done", "值班表已生成，核对后发布");
        return back(organ, week);
    }

    @Needs(Right.DUTY_MANAGE)
    @PostMapping("/duty/publish")
    String publish(
            Actor actor,
            @RequestParam UUID organ,
            @RequestParam LocalDate week,
            @RequestParam long version,
            RedirectAttributes after) {
        register.publish(actor, organ, week, version);
        after.addFlashAttribute("done", "值班表已发布");
        return back(organ, week);
    }

    private static String back(UUID organ, LocalDate week) {
        return "redirect:/duty?organ=" + organ + "&week=" + week;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry dutyMenu() {
            return new MenuEntry(MenuEntry.Group.INTAKE, 60, "值班", "/duty", null);
        }

        @Bean
        MenuEntry absenceMenu() {
            return new MenuEntry(MenuEntry.Group.INTAKE, 61, "请假外出和代岗", "/absences", null);
        }
    }
}

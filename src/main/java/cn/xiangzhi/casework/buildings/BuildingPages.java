package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Gallery;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.secrecy.PersonalDataOpened;
import cn.xiangzhi.shell.Needs;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A building site: its page, and what is done about it (S10). */
@Controller
class BuildingPages {

    private static final int LONGEST = 2000;

    private final BuildingStore store;
    private final BuildingActs acts;
    private final BuildingCases cases;
    private final BuildingWork work;
    private final Attachments attachments;
    private final Gallery gallery;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final Today today;

    BuildingPages(
            BuildingStore store,
            BuildingActs acts,
            BuildingCases cases,
            BuildingWork work,
            Attachments attachments,
            Gallery gallery,
            Places places,
            ApplicationEventPublisher events,
            Today today) {
        this.store = store;
        this.acts = acts;
        this.cases = cases;
        this.work = work;
        this.attachments = attachments;
        this.gallery = gallery;
        this.places = places;
        this.events = events;
        this.today = today;
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/buildings/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, false, model);
    }

    /** The same with the builder's name; opening is kept in the audit trail. */
    @Needs(Right.PERSONAL_DATA_OPEN)
    @PostMapping("/buildings/{id}/builder-opened")
    @Transactional
    public String opened(Actor actor, @PathVariable UUID id, Model model) {
        var building = store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("违建点位"));
        events.publishEvent(new PersonalDataOpened(actor, "building", id, "建设人", "查看违建点位" + building.number()));
        return page(actor, id, true, model);
    }

    private String page(Actor actor, UUID id, boolean opened, Model model) {
        var building = store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("违建点位"));
        var done = acts.done(actor.county(), id);
        var files = attachments.of(
                actor.county(),
                BuildingWork.PHOTOS,
                done.stream().map(BuildingAct::id).toList());
        var shots = done.stream()
                .filter(act -> files.containsKey(act.id()))
                .map(act -> new BuildingPage.Shots(
                        act.on(),
                        act.words(),
                        gallery.of(
                                files.getOrDefault(act.id(), List.of()),
                                new Gallery.Stated(null, building.place().words(), building.point()),
                                null)))
                .toList();
        var village = building.place().village();
        model.addAttribute(
                "page",
                BuildingPage.of(
                        building,
                        places.name(village == null ? building.place().township() : village),
                        opened ? store.builder(actor.county(), id) : null,
                        done,
                        shots,
                        cases.of(actor.county(), id),
                        today.date()));
        model.addAttribute("handles", actor.has(Right.CASE_HANDLE));
        model.addAttribute("opens", !opened && actor.has(Right.PERSONAL_DATA_OPEN));
        model.addAttribute("today", today.date());
        return "casework/buildings/building";
    }

    @Needs(Right.CASE_HANDLE)
    @PostMapping("/buildings/{id}/{move}")
    String make(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable BuildingMove move,
            @RequestParam long version,
            @RequestParam UUID once,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            RedirectAttributes after) {
        if (words.length() > LONGEST || paper.length() > LONGEST) {
            throw Refused.invalid("不能" + move.label(), "填写的文字过长", "请精简到" + LONGEST + "字以内");
        }
        work.make(
                actor,
                id,
                version,
                once,
                move,
                new BuildingWork.Said(on, words.strip(), paper.strip(), until),
                HandedFile.of(photos));
        after.addFlashAttribute("done", "已登记：" + move.label());
        return "redirect:/buildings/" + id;
    }

    @Needs(Right.CASE_HANDLE)
    @PostMapping("/buildings/{id}/cases")
    String link(Actor actor, @PathVariable UUID id, @RequestParam String number, RedirectAttributes after) {
        work.link(actor, id, number.strip());
        after.addFlashAttribute("done", "案件已归入这一点位");
        return "redirect:/buildings/" + id;
    }
}

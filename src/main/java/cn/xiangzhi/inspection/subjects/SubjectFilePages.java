package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.inspection.SubjectMatters;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.secrecy.PersonalDataOpened;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Show;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A subject's one page: who it is, what is open on it, and everything that was ever done there (S9 S21). */
@Controller
public class SubjectFilePages {

    private final SubjectStore store;
    private final SubjectWork work;
    private final SubjectPast past;
    private final DoorAgreements agreements;
    private final Permits permits;
    private final SubjectPhotos photos;
    private final List<SubjectMatters> matters;
    private final ActBook acts;
    private final Places places;
    private final PersonalData secrets;
    private final ApplicationEventPublisher events;

    SubjectFilePages(
            SubjectStore store,
            SubjectWork work,
            SubjectPast past,
            DoorAgreements agreements,
            Permits permits,
            SubjectPhotos photos,
            List<SubjectMatters> matters,
            ActBook acts,
            Places places,
            PersonalData secrets,
            ApplicationEventPublisher events) {
        this.store = store;
        this.work = work;
        this.past = past;
        this.agreements = agreements;
        this.permits = permits;
        this.photos = photos;
        this.matters = matters;
        this.acts = acts;
        this.places = places;
        this.secrets = secrets;
        this.events = events;
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/subjects/{id}")
    String page(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String show, Model model) {
        return draw(actor, work.get(actor, id), show, false, model);
    }

    /** Shows numbers and names once, in the answer itself; who, what and why go to the audit trail. */
    @Needs(Right.PERSONAL_DATA_OPEN)
    @PostMapping("/subjects/{id}/open")
    @Transactional
    public String open(Actor actor, @PathVariable UUID id, @RequestParam String reason, Model model) {
        actor.must(Right.VISIT_READ, "个人信息未打开");
        var subject = work.get(actor, id);
        if (reason.isBlank() || reason.length() > 200) {
            throw Refused.invalid("个人信息未打开", "没有写明用途，或超过 200 个字", "请写明为何需要查看原文，查看会记入审计日志");
        }
        events.publishEvent(new PersonalDataOpened(actor, SubjectWork.KIND, id, "负责人、号码、电话", reason.strip()));
        return draw(actor, subject, null, true, model);
    }

    private String draw(Actor actor, Subject subject, @Nullable String show, boolean open, Model model) {
        var family = store.family(actor.county(), subject.id());
        var done = past.of(actor, subject);
        var counts = new LinkedHashMap<String, Integer>();
        done.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        model.addAttribute("subject", subject);
        model.addAttribute("facts", facts(subject, open));
        model.addAttribute("open", open);
        model.addAttribute("counts", counts);
        model.addAttribute("show", counts.containsKey(show) ? show : null);
        model.addAttribute(
                "things",
                counts.containsKey(show)
                        ? done.stream().filter(one -> one.kind().equals(show)).toList()
                        : done);
        model.addAttribute("merged", family.subList(1, family.size()));
        var into = subject.mergedInto();
        model.addAttribute(
                "into", into == null ? null : store.find(actor.scope(), into).orElse(null));
        var who = past.who(family);
        model.addAttribute(
                "matters",
                matters.stream()
                        .flatMap(room -> room
                                .open(
                                        actor,
                                        subject.name(),
                                        who.numbers().isEmpty()
                                                ? null
                                                : who.numbers().getFirst())
                                .stream())
                        .distinct()
                        .toList());
        model.addAttribute("agreements", agreements.of(actor.county(), who.family()));
        model.addAttribute("permits", permits.of(actor.county(), who.family()));
        model.addAttribute("photos", photos.of(actor.county(), who.family()));
        model.addAttribute("acts", acts.of(actor.county(), subject.id()));
        model.addAttribute("writes", actor.has(Right.VISIT_RECORD) && subject.mergedInto() == null);
        model.addAttribute("mayOpen", actor.has(Right.PERSONAL_DATA_OPEN));
        return "inspection/subject-file";
    }

    private Map<String, String> facts(Subject subject, boolean open) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("类型", subject.kind().label());
        facts.put(subject.numberKind().label(), number(subject, open));
        facts.put("负责人", shown(subject.holderSealed(), subject.holderShown(), open));
        facts.put("联系电话", shown(subject.phoneSealed(), subject.phoneShown(), open));
        facts.put(
                "地址",
                places.name(subject.townshipCode())
                        + (subject.villageCode() == null ? "" : places.name(subject.villageCode())) + " "
                        + subject.placeWords());
        var credit = subject.creditClass();
        facts.put("信用等级", credit == null ? "未评" : graded(credit.label(), subject.creditSource(), subject.creditOn()));
        var risk = subject.risk();
        facts.put("风险等级", risk == null ? "未评" : graded(risk.label(), subject.riskSource(), subject.riskOn()));
        if (subject.closedOn() != null) {
            facts.put("注销、搬离或者停业", Show.date(subject.closedOn()));
        }
        return facts;
    }

    /** A credit code is no secret; an identity number is. */
    private String number(Subject subject, boolean open) {
        var sealed = subject.numberSealed();
        if (sealed == null) {
            return "";
        }
        var number = secrets.open(sealed);
        return open || subject.numberKind() == NumberKind.CREDIT ? number : Mask.idNumber(number);
    }

    private String shown(@Nullable String sealed, String masked, boolean open) {
        return sealed == null ? "" : open ? secrets.open(sealed) : masked;
    }

    private static String graded(String label, String source, java.time.@Nullable LocalDate on) {
        return label + "（" + source + (on == null ? "" : "，" + on) + "）";
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/subjects/{id}/close")
    String close(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String reason,
            RedirectAttributes after) {
        work.close(actor, id, version, reason);
        after.addFlashAttribute("done", "已登记注销、搬离或者停业");
        return "redirect:/subjects/" + id;
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/subjects/{id}/separate")
    String separate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String reason,
            RedirectAttributes after) {
        work.separate(actor, id, version, reason);
        after.addFlashAttribute("done", "已撤销合并，各自的经过回到各自的页面");
        return "redirect:/subjects/" + id;
    }
}

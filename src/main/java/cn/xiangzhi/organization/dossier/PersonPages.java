package cn.xiangzhi.organization.dossier;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.certificates.CertificateStore;
import cn.xiangzhi.organization.certificates.Validity;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.people.PeopleRegister;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.organization.training.Examinations;
import cn.xiangzhi.organization.training.Trainings;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.secrecy.PersonalDataOpened;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.TimelineEntry;
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

/** A person's page: post, certificates, training, history; numbers masked, and opening them is an act. */
@Controller
class PersonPages {

    private final PeopleRegister register;
    private final CertificateStore certificates;
    private final Trainings trainings;
    private final Examinations examinations;
    private final StaffHistory history;
    private final Choices choices;
    private final PersonalData secrets;
    private final Places places;
    private final Today today;
    private final ApplicationEventPublisher events;

    PersonPages(
            PeopleRegister register,
            CertificateStore certificates,
            Trainings trainings,
            Examinations examinations,
            StaffHistory history,
            Choices choices,
            PersonalData secrets,
            Places places,
            Today today,
            ApplicationEventPublisher events) {
        this.register = register;
        this.certificates = certificates;
        this.trainings = trainings;
        this.examinations = examinations;
        this.history = history;
        this.choices = choices;
        this.secrets = secrets;
        this.places = places;
        this.today = today;
        this.events = events;
    }

    /** A certificate with how it stands today. */
    record Held(UUID id, Certificate certificate, Validity validity, long version) {}

    /** Everything the page shows. */
    record PersonPage(
            PersonStore.Row row,
            String idNumber,
            String phone,
            boolean opened,
            String village,
            List<Held> certificates,
            CertificateStore.@Nullable Qualification qualification,
            List<Trainings.Row> trainings,
            List<Trainings.Year> years,
            List<Examinations.Row> examinations,
            List<TimelineEntry> acts,
            List<Option> posts,
            List<Option> kinds,
            List<Option> villages,
            List<Option> states,
            boolean manages,
            boolean mayOpen) {}

    @Needs(Right.STAFF_READ)
    @GetMapping("/people/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", page(actor, register.get(actor, id), false));
        return "organization/person";
    }

    /** Shows the numbers once, in the answer itself; who, what and why go to the audit trail in the same transaction. */
    @Needs(Right.PERSONAL_DATA_OPEN)
    @PostMapping("/people/{id}/open")
    @Transactional
    public String open(Actor actor, @PathVariable UUID id, @RequestParam String reason, Model model) {
        var row = register.get(actor, id);
        if (reason.isBlank() || reason.length() > 200) {
            throw Refused.invalid("个人信息未打开", "没有写明用途，或超过 200 个字", "请写明为何需要查看原文，查看会记入审计日志");
        }
        events.publishEvent(new PersonalDataOpened(actor, "人员", id, "身份证号、电话", reason.strip()));
        model.addAttribute("page", page(actor, row, true));
        return "organization/person";
    }

    private PersonPage page(Actor actor, PersonStore.Row row, boolean open) {
        var county = actor.county();
        var number = secrets.open(row.idNumberSealed());
        var phone = row.phoneSealed().isEmpty() ? "" : secrets.open(row.phoneSealed());
        var on = today.date();
        var manages = actor.has(Right.STAFF_MANAGE) && row.leftOn() == null;
        return new PersonPage(
                row,
                open ? number : Mask.idNumber(number),
                open ? phone : Mask.phone(phone),
                open,
                row.assistantVillage() == null ? "" : places.name(row.assistantVillage()),
                certificates.of(county, row.id()).stream()
                        .map(held -> new Held(
                                held.id(), held.certificate(), Validity.of(held.certificate(), on), held.version()))
                        .toList(),
                certificates.qualification(county, row.id()).orElse(null),
                trainings.of(county, row.id()),
                trainings.years(county, row.id()),
                examinations.of(county, row.id()),
                timeline(history.of(county, row.id())),
                manages ? choices.posts(actor) : List.of(),
                Option.all(PostKind.values()),
                manages ? choices.villages(actor) : List.of(),
                Option.all(Certificate.State.values()),
                manages,
                actor.has(Right.PERSONAL_DATA_OPEN));
    }

    private static List<TimelineEntry> timeline(List<StaffHistory.Act> acts) {
        return acts.stream()
                .map(act -> new TimelineEntry(
                        act.at(), act.actorName() + "（" + act.actorPost() + "）", act.what(), act.detail(), null))
                .toList();
    }
}

package cn.xiangzhi.organization.dossier;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.certificates.CertificateRegister;
import cn.xiangzhi.organization.people.PeopleRegister;
import cn.xiangzhi.organization.standing.Standing;
import cn.xiangzhi.organization.training.Examinations;
import cn.xiangzhi.organization.training.Trainings;
import cn.xiangzhi.shell.Needs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done to a person from the person's page. */
@Controller
class PersonMoves {

    private final PeopleRegister people;
    private final CertificateRegister certificates;
    private final Trainings trainings;

    private final Examinations examinations;
    private final Standing standing;

    PersonMoves(
            PeopleRegister people,
            CertificateRegister certificates,
            Trainings trainings,
            Examinations examinations,
            Standing standing) {
        this.people = people;
        this.certificates = certificates;
        this.trainings = trainings;
        this.examinations = examinations;
        this.standing = standing;
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/{id}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String name,
            @RequestParam @Nullable String phone,
            @RequestParam PostKind kind,
            @RequestParam @Nullable String village) {
        people.change(actor, id, version, name, phone, kind, village == null || village.isBlank() ? null : village);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/{id}/move")
    String move(Actor actor, @PathVariable UUID id, @RequestParam long version, @RequestParam UUID post) {
        people.move(actor, id, version, post);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/{id}/second")
    String second(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String to,
            @RequestParam LocalDate since) {
        people.second(actor, id, version, to, since);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/{id}/release")
    String release(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam LocalDate on,
            @RequestParam String reason) {
        people.release(actor, id, version, on, reason);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/{id}/certificates")
    String certify(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam String number,
            @RequestParam String issuer,
            @RequestParam LocalDate validFrom,
            @RequestParam LocalDate validTo,
            @RequestParam(defaultValue = "") String fields) {
        certificates.enter(
                actor,
                new NewCertificate(once, id, number.strip(), issuer.strip(), validFrom, validTo, fields(fields)));
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/{id}/certificates/{certificate}")
    String state(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID certificate,
            @RequestParam long version,
            @RequestParam Certificate.State state,
            @RequestParam String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model) {
        var losses = state == Certificate.State.VALID ? List.of() : standing.without(actor.county(), id);
        if (!confirmed && !losses.isEmpty()) {
            model.addAttribute("person", people.get(actor, id));
            model.addAttribute("losses", losses);
            model.addAttribute("asked", new Asked(certificate, version, state, reason));
            return "organization/suspend";
        }
        certificates.state(actor, certificate, version, state, reason);
        return back(id);
    }

    /** A change of state that would stop something, to be confirmed. */
    record Asked(UUID certificate, long version, Certificate.State state, String reason) {}

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/{id}/examinations")
    String examine(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam LocalDate heldOn,
            @RequestParam String name,
            @RequestParam @Nullable BigDecimal score,
            @RequestParam boolean passed) {
        examinations.add(actor, id, new Examinations.Row(once, heldOn, name, score, passed));
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/{id}/qualification")
    String qualify(
            Actor actor, @PathVariable UUID id, @RequestParam String number, @RequestParam LocalDate obtainedOn) {
        certificates.qualify(actor, id, number, obtainedOn);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/{id}/trainings")
    String train(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam LocalDate heldOn,
            @RequestParam String subject,
            @RequestParam BigDecimal hours,
            @RequestParam(defaultValue = "") String passed) {
        if (hours.scale() > 1) {
            throw Refused.invalid("培训未登记", "学时最多一位小数", "请填写如 8 或 7.5");
        }
        trainings.add(
                actor,
                id,
                new Trainings.Row(once, heldOn, subject, hours, passed.isEmpty() ? null : Boolean.valueOf(passed)));
        return back(id);
    }

    /** Fields as they are written, parted by 、. */
    static Set<String> fields(String written) {
        return Arrays.stream(written.split("[、,，;；]"))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String back(UUID id) {
        return "redirect:/people/" + id;
    }
}

package cn.xiangzhi.organization.certificates;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.Certificate.State;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.history.StaffHistory.Subject;
import cn.xiangzhi.organization.people.PeopleRegister;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.organization.training.Examinations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entering certificates and changing their state; who has none may assist, never decide (S3, PPL 42). */
@Component
public class CertificateRegister {

    static final Basis QUALIFIED = Citation.of(Statute.PPL, 42);
    static final Basis FIRST_REVIEW = Citation.of(Statute.PPL, 58, 2);

    private final CertificateStore certificates;
    private final PeopleRegister people;
    private final Examinations examinations;
    private final StaffHistory history;
    private final Today today;

    CertificateRegister(
            CertificateStore certificates,
            PeopleRegister people,
            Examinations examinations,
            StaffHistory history,
            Today today) {
        this.certificates = certificates;
        this.people = people;
        this.examinations = examinations;
        this.history = history;
        this.today = today;
    }

    @Transactional
    public UUID enter(Actor actor, NewCertificate certificate) {
        var holder = people.inPost(actor, certificate.person());
        check(certificate);
        mayHold(holder);
        passed(actor, holder, "执法证未登记");
        certificates.hold(actor.county(), holder.id());
        var held = certificates.of(actor.county(), holder.id());
        if (held.stream().anyMatch(row -> row.id().equals(certificate.id()))) {
            return certificate.id();
        }
        certificates.withNumber(actor.county(), certificate.number()).ifPresent(other -> {
            throw Refused.invalid("执法证未登记", "证号 " + certificate.number() + " 已登记过", "请核对证号；换发的新证用新证号登记");
        });
        overlapping(held, certificate.validFrom(), certificate.validTo()).ifPresent(other -> {
            throw Refused.unlawful(
                    null,
                    "执法证未登记",
                    "有效期与已登记的 " + other.number() + "（" + other.validFrom() + " 至 " + other.validTo() + "）重叠",
                    Basis.house("一人同时只有一个执法证"),
                    "请先注销旧证，或核对有效期");
        });
        certificates.add(actor.county(), holder.townshipCode(), certificate);
        history.add(
                actor,
                holder.townshipCode(),
                Subject.PERSON,
                holder.id(),
                "登记执法证",
                certificate.number() + "，" + certificate.validFrom() + " 至 " + certificate.validTo());
        return certificate.id();
    }

    @Transactional
    public void state(Actor actor, UUID id, long version, State state, String reason) {
        var row = get(actor, id);
        if (row.certificate().state() == State.REVOKED) {
            throw Refused.invalid("执法证状态未变更", "该证已注销，不能恢复", "请登记新发的执法证");
        }
        if (reason.isBlank() || reason.length() > 200) {
            throw Refused.invalid("执法证状态未变更", "没有写明原因，或超过 200 个字", "请写明暂扣、恢复或注销的原因");
        }
        if (state == State.VALID) {
            passed(actor, people.get(actor, row.certificate().person()), "执法证未恢复");
        }
        if (!certificates.state(actor.county(), id, version, state)) {
            throw Refused.stale("执法证");
        }
        var holder = people.get(actor, row.certificate().person());
        var words = row.certificate().number() + "：" + row.certificate().state().label() + " → " + state.label() + "，"
                + reason.strip();
        history.add(actor, holder.townshipCode(), Subject.PERSON, holder.id(), "执法证" + state.label(), words);
        history.add(actor, holder.townshipCode(), Subject.CERTIFICATE, id, state.label(), words);
    }

    @Transactional
    public void qualify(Actor actor, UUID person, String number, LocalDate obtainedOn) {
        var holder = people.inPost(actor, person);
        if (number.isBlank() || number.length() > 40 || obtainedOn.isAfter(today.date())) {
            throw Refused.invalid("法律职业资格未登记", "没有填写证书编号，或取得日期晚于今天", "请照资格证书填写编号和取得日期");
        }
        certificates.qualify(actor.county(), person, number.strip(), obtainedOn);
        history.add(actor, holder.townshipCode(), Subject.PERSON, person, "登记法律职业资格", "取得于 " + obtainedOn);
    }

    CertificateStore.Row get(Actor actor, UUID id) {
        return certificates
                .find(actor.county(), actor.scope().township(), id)
                .orElseThrow(() -> Refused.notFound("执法证"));
    }

    /** Another certificate, not revoked, whose days touch these. */
    static Optional<Certificate> overlapping(List<CertificateStore.Row> held, LocalDate from, LocalDate to) {
        return held.stream()
                .map(CertificateStore.Row::certificate)
                .filter(other -> other.state() != State.REVOKED)
                .filter(other ->
                        !other.validTo().isBefore(from) && !other.validFrom().isAfter(to))
                .findFirst();
    }

    private static void check(NewCertificate certificate) {
        if (!certificate.number().matches("[0-9A-Za-z\\-]{4,30}")) {
            throw Refused.invalid("执法证未登记", "证号应为 4 至 30 位数字或字母", "请照执法证填写证号");
        }
        if (certificate.issuer().isBlank() || certificate.issuer().length() > 60) {
            throw Refused.invalid("执法证未登记", "没有填写发证机关，或超过 60 个字", "请填写发证机关，如“某省司法厅”");
        }
        if (certificate.validTo().isBefore(certificate.validFrom())) {
            throw Refused.invalid("执法证未登记", "有效期止早于有效期起", "请核对有效期的起止日期");
        }
        if (certificate.fields().stream().anyMatch(field -> field.isBlank() || field.length() > 20)) {
            throw Refused.invalid("执法证未登记", "执法领域有空白，或超过 20 个字", "请用顿号分开各领域，综合执法可留空");
        }
    }

    /** Nobody acts before passing (S30): after a failed examination neither a new certificate nor the old one back. */
    private void passed(Actor actor, PersonStore.Row holder, String what) {
        if (examinations.failed(actor.county(), holder.id())) {
            throw Refused.unlawful("OFCR-02", what, holder.name() + "最近一次执法资格考试不合格", QUALIFIED, "请补考合格、登记成绩后再办理");
        }
    }

    private static void mayHold(PersonStore.Row holder) {
        if (holder.kind() == PostKind.AUXILIARY || holder.assistantVillage() != null) {
            throw Refused.unlawful(
                    "OFCR-02", "执法证未登记", holder.name() + "是编外辅助人员，只能协助，不能取得执法资格", QUALIFIED, "请为在编在岗的执法人员登记");
        }
    }
}

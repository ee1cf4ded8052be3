package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door-front agreements (门前三包): which area a shop answers for, and for what (S21). */
@Component
public class DoorAgreements {

    public static final String KIND = "door-agreement";
    /** What the three guarantees are in every township unless it writes others. */
    static final String THREE = "包卫生：责任区内清扫保洁，垃圾分类投放\n包秩序：不占道经营，不乱停放，不乱张贴\n包绿化和设施：爱护花木、公共设施，损坏的及时报告";

    private static final String WHAT = "责任书未登记";

    private final JdbcClient jdbc;
    private final SubjectStore subjects;
    private final Attachments attachments;
    private final PersonalData secrets;
    private final ActBook acts;
    private final Today today;

    DoorAgreements(
            JdbcClient jdbc,
            SubjectStore subjects,
            Attachments attachments,
            PersonalData secrets,
            ActBook acts,
            Today today) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.attachments = attachments;
        this.secrets = secrets;
        this.acts = acts;
        this.today = today;
    }

    /** An agreement as it is shown. */
    public record Agreement(
            UUID id,
            UUID subjectId,
            String area,
            String duties,
            LocalDate signedOn,
            @Nullable LocalDate untilOn,
            String signerShown,
            @Nullable LocalDate endedOn,
            String endReason,
            long version) {}

    /** What is signed: the area, the guarantees line by line, by whom, from when until when. */
    public record Signed(
            UUID once,
            UUID subject,
            String area,
            String duties,
            String signer,
            LocalDate on,
            @Nullable LocalDate until) {}

    /** With the photos or scans of each. */
    record Shown(Agreement agreement, List<Attachment> files) {}

    @Transactional
    public void sign(Actor actor, Signed signed, List<HandedFile> files) {
        var subject = subjects.find(actor.scope(), signed.subject()).orElseThrow(() -> Refused.notFound("检查对象"));
        var until = signed.until();
        if (signed.area().isBlank()
                || signed.duties().isBlank()
                || signed.signer().isBlank()) {
            throw Refused.invalid(WHAT, "没有写明责任区、包的内容或者签订人", "请对照签好的责任书填写");
        }
        if (signed.on().isAfter(today.date()) || until != null && until.isBefore(signed.on())) {
            throw Refused.invalid(WHAT, "签订日期晚于今天，或者到期日早于签订日期", "请核对日期");
        }
        var fresh = jdbc.sql("""
                        insert into inspection_door_agreement (county_code, id, township_code, subject_id, area, duties, signed_on,
                            until_on, signer_sealed, signer_shown, end_reason, by_name, at, version)
                        values (:county, :id, :township, :subject, :area, :duties, :on, :until, :signer, :shown, '', :by, :at, 0)
                        on conflict (county_code, id) do nothing
                        """)
                .param("county", actor.county())
                .param("id", signed.once())
                .param("township", subject.townshipCode())
                .param("subject", signed.subject())
                .param("area", signed.area().strip())
                .param("duties", signed.duties().strip())
                .param("on", signed.on())
                .param("until", until)
                .param("signer", secrets.seal(signed.signer().strip()))
                .param("shown", Mask.name(signed.signer().strip()))
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        if (fresh == 1) {
            attachments.keep(actor, KIND, signed.once(), files);
            acts.add(
                    actor,
                    subject.townshipCode(),
                    SubjectWork.KIND,
                    subject.id(),
                    "签订门前三包责任书",
                    signed.area().strip(),
                    null);
        }
    }

    @Transactional
    public void end(Actor actor, UUID subject, UUID id, long version, String reason) {
        var known = subjects.find(actor.scope(), subject).orElseThrow(() -> Refused.notFound("检查对象"));
        if (reason.isBlank()) {
            throw Refused.invalid("责任书未终止", "没有写明原因", "请写明停业、换经营者还是另签新的");
        }
        var done = jdbc.sql("""
                        update inspection_door_agreement set ended_on = :on, end_reason = :reason, version = version + 1
                        where county_code = :county and id = :id and subject_id = :subject and version = :version and ended_on is null
                        """)
                .param("county", actor.county())
                .param("id", id)
                .param("subject", subject)
                .param("version", version)
                .param("on", today.date())
                .param("reason", reason.strip())
                .update();
        if (done == 0) {
            throw Refused.stale("责任书");
        }
        acts.add(actor, known.townshipCode(), SubjectWork.KIND, subject, "终止门前三包责任书", reason.strip(), null);
    }

    List<Shown> of(String county, Collection<UUID> family) {
        var rows = jdbc.sql("""
                        select * from inspection_door_agreement
                        where county_code = :county and subject_id = any(:family) order by signed_on desc, id desc limit 50
                        """)
                .param("county", county)
                .param("family", family.toArray(UUID[]::new))
                .query(Agreement.class)
                .list();
        Map<UUID, List<Attachment>> files =
                attachments.of(county, KIND, rows.stream().map(Agreement::id).toList());
        return rows.stream()
                .map(row -> new Shown(row, files.getOrDefault(row.id(), List.of())))
                .toList();
    }
}

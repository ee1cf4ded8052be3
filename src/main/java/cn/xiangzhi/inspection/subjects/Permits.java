package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.acts.ActBook;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The permits, filings and certificates a subject holds, read off the original, until when they hold (S9). */
@Component
public class Permits {

    static final String KIND = "subject-permit";
    private static final String WHAT = "许可证照未登记";
    private static final int SOON = 30;

    private final JdbcClient jdbc;
    private final SubjectStore subjects;
    private final Attachments attachments;
    private final ActBook acts;
    private final Today today;

    Permits(JdbcClient jdbc, SubjectStore subjects, Attachments attachments, ActBook acts, Today today) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.attachments = attachments;
        this.acts = acts;
        this.today = today;
    }

    /** A permit as it is shown. */
    public record Permit(
            UUID id,
            UUID subjectId,
            String name,
            String number,
            String issuer,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate endedOn,
            String endReason,
            OffsetDateTime at,
            long version) {

        String state(LocalDate day) {
            if (endedOn != null) {
                return "已失效";
            }
            if (untilOn == null || untilOn.isAfter(day.plusDays(SOON))) {
                return "有效";
            }
            return untilOn.isBefore(day) ? "已过期" : "将到期";
        }

        String tone(LocalDate day) {
            return switch (state(day)) {
                case "有效" -> "green";
                case "将到期" -> "amber";
                case "已过期" -> "red";
                default -> "grey";
            };
        }
    }

    /** A permit as it is read off the original. */
    public record Held(
            UUID once,
            UUID subject,
            String name,
            String number,
            String issuer,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** With where it stands today. */
    record Shown(Permit permit, String state, String tone) {}

    @Transactional
    public void add(Actor actor, Held held, List<HandedFile> files) {
        actor.must(Right.VISIT_RECORD, WHAT);
        var subject = subjects.find(actor.scope(), held.subject()).orElseThrow(() -> Refused.notFound("检查对象"));
        if (held.name().isBlank() || held.number().isBlank() || held.issuer().isBlank()) {
            throw Refused.invalid(WHAT, "没有写明名称、证号或者发证机关", "请对照证照原件填写");
        }
        var until = held.until();
        if (held.from().isAfter(today.date()) || until != null && until.isBefore(held.from())) {
            throw Refused.invalid(WHAT, "有效期起晚于今天，或者止早于起", "请核对有效期");
        }
        var fresh = jdbc.sql("""
                        insert into inspection_permit (county_code, id, township_code, subject_id, name, number, issuer, from_on, until_on,
                            end_reason, by_name, at, version)
                        values (:county, :id, :township, :subject, :name, :number, :issuer, :from, :until, '', :by, :at, 0)
                        on conflict (county_code, id) do nothing
                        """)
                .param("county", actor.county())
                .param("id", held.once())
                .param("township", subject.townshipCode())
                .param("subject", subject.id())
                .param("name", held.name().strip())
                .param("number", held.number().strip())
                .param("issuer", held.issuer().strip())
                .param("from", held.from())
                .param("until", until)
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        if (fresh == 1) {
            attachments.keep(actor, KIND, held.once(), files);
            acts.add(
                    actor,
                    subject.townshipCode(),
                    SubjectWork.KIND,
                    subject.id(),
                    "登记许可证照",
                    held.name().strip() + " " + held.number().strip(),
                    null);
        }
    }

    @Transactional
    public void end(Actor actor, UUID subject, UUID id, long version, String reason) {
        actor.must(Right.VISIT_RECORD, "没有登记失效");
        var known = subjects.find(actor.scope(), subject).orElseThrow(() -> Refused.notFound("检查对象"));
        if (reason.isBlank()) {
            throw Refused.invalid("没有登记失效", "没有写明原因和来源", "请写明注销、吊销还是换证，由谁告知");
        }
        var done = jdbc.sql("""
                        update inspection_permit set ended_on = :on, end_reason = :reason, version = version + 1
                        where county_code = :county and id = :id and subject_id = :subject and version = :version and ended_on is null
                        """)
                .param("on", today.date())
                .param("reason", reason.strip())
                .param("county", actor.county())
                .param("id", id)
                .param("subject", subject)
                .param("version", version)
                .update();
        if (done == 0) {
            throw Refused.stale("许可证照");
        }
        acts.add(actor, known.townshipCode(), SubjectWork.KIND, subject, "许可证照失效", reason.strip(), null);
    }

    List<Shown> of(String county, Collection<UUID> family) {
        var day = today.date();
        return jdbc
                .sql("""
                        select id, subject_id, name, number, issuer, from_on, until_on, ended_on, end_reason, at, version
                        from inspection_permit where county_code = :county and subject_id = any(:family)
                        order by ended_on is not null, until_on nulls last, id limit 100
                        """)
                .param("county", county)
                .param("family", family.toArray(UUID[]::new))
                .query(Permit.class)
                .list()
                .stream()
                .map(permit -> new Shown(permit, permit.state(day), permit.tone(day)))
                .toList();
    }
}

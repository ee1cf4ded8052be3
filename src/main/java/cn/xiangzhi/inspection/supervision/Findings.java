package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What supervision finds, good and bad; the bad stands in the ledger until its correction was looked at again (S20 S23). */
@Component
public class Findings {

    public static final String KIND = "finding";
    static final String TERM = "supervision.correct";
    private static final String WHAT = "情况未登记";

    private final JdbcClient jdbc;
    private final FindingStore store;
    private final Organization organization;
    private final Attachments attachments;
    private final Terms terms;
    private final ActBook acts;
    private final Today today;

    Findings(
            JdbcClient jdbc,
            FindingStore store,
            Organization organization,
            Attachments attachments,
            Terms terms,
            ActBook acts,
            Today today) {
        this.jdbc = jdbc;
        this.store = store;
        this.organization = organization;
        this.attachments = attachments;
        this.terms = terms;
        this.acts = acts;
        this.today = today;
    }

    /** A finding as it is handed in; a bad one has an owner and a day. */
    public record NewFinding(
            UUID once,
            String township,
            @Nullable UUID tour,
            FindingSource source,
            boolean good,
            UUID unit,
            String place,
            String words,
            LocalDate foundOn,
            String owner,
            @Nullable LocalDate due) {}

    @Transactional
    public void add(Actor actor, NewFinding f, List<HandedFile> photos) {
        actor.must(Right.SUPERVISE, WHAT);
        if (!f.township().startsWith(actor.county()) || !actor.scope().covers(actor.county(), f.township())) {
            throw Refused.notFound("该乡镇");
        }
        var unit = organization
                .organ(actor.county(), f.unit())
                .filter(organ -> f.township().equals(organ.township()))
                .orElseThrow(() -> Refused.invalid(WHAT, "责任单位不在本乡镇的机构名册内", "请从名单中选择"));
        if (f.words().isBlank() || f.place().isBlank() || f.foundOn().isAfter(today.date())) {
            throw Refused.invalid(WHAT, "没有写明地点、情况，或者日期晚于今天", "请补齐");
        }
        if (photos.isEmpty()) {
            throw Refused.invalid(WHAT, "没有照片", f.good() ? "好的做法也要拍下来，请附照片" : "请附照片，整改以后对照着看");
        }
        var due = f.due();
        if (!f.good() && (f.owner().isBlank() || due == null || due.isBefore(f.foundOn()))) {
            throw Refused.invalid(WHAT, "差的没有写明整改责任人或者期限", "台账上每个问题都要有责任人、期限");
        }
        var fresh = jdbc.sql("""
                        insert into inspection_finding (county_code, id, township_code, tour_id, source, good, unit_id, unit_name,
                            place_words, words, found_on, owner_name, due_on, proof_words, proved_by, checked_words, checked_by,
                            named_reason, named_by, contest_words, contested_by, contest_answer, contest_answered_by, by_name, at, version)
                        values (:county, :id, :township, :tour, :source, :good, :unit, :unitName, :place, :words, :on, :owner, :due, '',
                            '', '', '', '', '', '', '', '', '', :by, :at, 0)
                        on conflict (county_code, id) do nothing
                        """)
                .param("county", actor.county())
                .param("id", f.once())
                .param("township", f.township())
                .param("tour", f.tour())
                .param("source", f.source().name())
                .param("good", f.good())
                .param("unit", f.unit())
                .param("unitName", unit.name())
                .param("place", f.place().strip())
                .param("words", f.words().strip())
                .param("on", f.foundOn())
                .param("owner", f.good() ? "" : f.owner().strip())
                .param("due", f.good() ? null : due)
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        if (fresh == 0) {
            return;
        }
        attachments.keep(actor, KIND, f.once(), photos);
        var act = acts.add(
                actor,
                f.township(),
                KIND,
                f.once(),
                f.good() ? "登记好的做法" : "登记问题",
                f.words().strip(),
                null);
        if (!f.good() && due != null) {
            terms.startUntil(
                    actor.county(), f.township(), KIND, f.once(), TERM, "督查问题整改", f.foundOn(), due, "督查问题台账", act);
        }
    }

    /** The unit hands in what it did, or supervision does it for it. */
    @Transactional
    public void prove(Actor actor, UUID id, long version, String words, List<HandedFile> photos) {
        var finding = get(actor, id);
        own(actor, finding, "整改未报送");
        if (words.isBlank() || finding.good()) {
            throw Refused.invalid("整改未报送", "没有写明整改情况", "请写明改了什么，附整改后的照片");
        }
        if (photos.isEmpty()) {
            throw Refused.invalid("整改未报送", "没有整改后的照片", "请拍下改成什么样，和整改情况一起报送");
        }
        step(jdbc.sql("""
                        update inspection_finding set proof_words = :words, proved_at = :at, proved_by = :by, checked_fine = null,
                            version = version + 1
                        where county_code = :county and id = :id and version = :version and proved_at is null
                        """)
                .param("words", words.strip())
                .param("at", today.now())
                .param("by", actor.name())
                .param("county", actor.county())
                .param("id", id)
                .param("version", version));
        attachments.keep(actor, KIND, id, photos);
        acts.add(actor, finding.townshipCode(), KIND, id, "报送整改", words.strip(), null);
    }

    /** Looked at again: struck off, or back to the unit. */
    @Transactional
    public void check(Actor actor, UUID id, long version, boolean fine, String words) {
        actor.must(Right.SUPERVISE, "复核未登记");
        var finding = get(actor, id);
        if (words.isBlank() || finding.provedAt() == null) {
            throw Refused.invalid("复核未登记", "没有写明复核情况，或者单位还没有报送整改", "请到现场看过以后写明");
        }
        if (finding.provedBy().equals(actor.name())) {
            throw Refused.unlawful(null, "复核未登记", "整改是您自己报送的", cn.xiangzhi.base.Basis.house("报送和复核分开"), "请由督查组的其他人复核");
        }
        step(jdbc.sql("""
                        update inspection_finding set checked_fine = :fine, checked_words = :words, checked_at = :at, checked_by = :by,
                            proved_at = case when :fine then proved_at end, version = version + 1
                        where county_code = :county and id = :id and version = :version and checked_fine is not true
                        """)
                .param("fine", fine)
                .param("words", words.strip())
                .param("at", today.now())
                .param("by", actor.name())
                .param("county", actor.county())
                .param("id", id)
                .param("version", version));
        var act = acts.add(actor, finding.townshipCode(), KIND, id, fine ? "复核：销号" : "复核：退回再改", words.strip(), null);
        if (fine) {
            terms.end(actor.county(), id, TERM, today.date(), act);
        }
    }

    static void step(JdbcClient.StatementSpec update) {
        if (update.update() == 0) {
            throw Refused.stale("督查台账");
        }
    }

    static void own(Actor actor, Finding finding, String what) {
        if (!actor.has(Right.SUPERVISE) && !finding.unitId().equals(actor.organ())) {
            throw Refused.forbidden(what, Right.SUPERVISE);
        }
    }

    Finding get(Actor actor, UUID id) {
        return store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("督查情况"));
    }
}

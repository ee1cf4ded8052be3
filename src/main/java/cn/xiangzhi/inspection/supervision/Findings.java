package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What supervision found, good and bad; the bad stands in the ledger until its correction was looked at again (S20 S23). */
@Component
public class Findings {

    public static final String KIND = "finding";
    static final String TERM = "supervision.correct";
    private static final String WHAT = "情况未登记";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Attachments attachments;
    private final Terms terms;
    private final ActBook acts;
    private final Today today;

    Findings(
            JdbcClient jdbc,
            Organization organization,
            Attachments attachments,
            Terms terms,
            ActBook acts,
            Today today) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.attachments = attachments;
        this.terms = terms;
        this.acts = acts;
        this.today = today;
    }

    /** A finding with all that became of it. */
    public record Finding(
            UUID id,
            String townshipCode,
            @Nullable UUID tourId,
            FindingSource source,
            boolean good,
            UUID unitId,
            String unitName,
            String placeWords,
            String words,
            LocalDate foundOn,
            String ownerName,
            @Nullable LocalDate dueOn,
            String proofWords,
            @Nullable OffsetDateTime provedAt,
            String provedBy,
            @Nullable Boolean checkedFine,
            String checkedWords,
            @Nullable OffsetDateTime checkedAt,
            String checkedBy,
            String namedReason,
            @Nullable LocalDate namedFrom,
            @Nullable LocalDate namedUntil,
            String namedBy,
            String contestWords,
            @Nullable OffsetDateTime contestedAt,
            String contestedBy,
            @Nullable Boolean contestKept,
            String contestAnswer,
            String contestAnsweredBy,
            String byName,
            long version) {

        public String state() {
            if (good) {
                return "好的做法";
            }
            if (Boolean.TRUE.equals(checkedFine)) {
                return "已销号";
            }
            return provedAt == null ? Boolean.FALSE.equals(checkedFine) ? "退回再改" : "待整改" : "待复核";
        }

        public String tone() {
            return switch (state()) {
                case "好的做法", "已销号" -> "green";
                case "待复核" -> "blue";
                default -> "amber";
            };
        }

        /** Named, and the naming was not taken back after it was contested. */
        public boolean named() {
            return namedFrom != null && !Boolean.FALSE.equals(contestKept);
        }

        public boolean contestOpen() {
            return contestedAt != null && contestKept == null;
        }
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
        photos.forEach(photo -> attachments.keep(
                actor.county(), KIND, f.once(), photo.name(), photo.content().get(), actor.name()));
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
        photos.forEach(photo -> attachments.keep(
                actor.county(), KIND, id, photo.name(), photo.content().get(), actor.name()));
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

    /** Puts a bad one on the naming board, for a reason and a term; a unit is named, never a person. */
    @Transactional
    public void name(Actor actor, UUID id, long version, String reason, LocalDate until) {
        actor.must(Right.SUPERVISE, "没有曝光");
        var finding = get(actor, id);
        if (finding.good()
                || reason.isBlank()
                || !until.isAfter(today.date())
                || until.isAfter(today.date().plusMonths(3))) {
            throw Refused.invalid("没有曝光", "没有写明理由，或者期限不在明天到三个月之内", "请写明为什么曝光、到哪一天撤下");
        }
        step(jdbc.sql("""
                        update inspection_finding set named_reason = :reason, named_from = :from, named_until = :until, named_by = :by,
                            version = version + 1
                        where county_code = :county and id = :id and version = :version and named_from is null
                        """)
                .param("reason", reason.strip())
                .param("from", today.date())
                .param("until", until)
                .param("by", actor.name())
                .param("county", actor.county())
                .param("id", id)
                .param("version", version));
        acts.add(actor, finding.townshipCode(), KIND, id, "列入曝光台", reason.strip() + "，至 " + until, null);
    }

    /** The unit contests a naming while it stands. */
    @Transactional
    public void contest(Actor actor, UUID id, long version, String words) {
        var finding = get(actor, id);
        own(actor, finding, "异议未提出");
        if (words.isBlank() || finding.namedFrom() == null) {
            throw Refused.invalid("异议未提出", "没有写明异议，或者没有曝光", "请写明哪里不符合事实，附材料");
        }
        step(jdbc.sql("""
                        update inspection_finding set contest_words = :words, contested_at = :at, contested_by = :by, version = version + 1
                        where county_code = :county and id = :id and version = :version and contested_at is null
                        """)
                .param("words", words.strip())
                .param("at", today.now())
                .param("by", actor.name())
                .param("county", actor.county())
                .param("id", id)
                .param("version", version));
        acts.add(actor, finding.townshipCode(), KIND, id, "对曝光提出异议", words.strip(), null);
    }

    /** Answers it: kept, or taken off the board and out of the count; not by who decided the naming. */
    @Transactional
    public void answer(Actor actor, UUID id, long version, boolean kept, String words) {
        actor.must(Right.SUPERVISE, "异议未答复");
        var finding = get(actor, id);
        if (words.isBlank()) {
            throw Refused.invalid("异议未答复", "没有写明理由", "请写明核实的情况");
        }
        if (finding.namedBy().equals(actor.name())) {
            throw Refused.unlawful(null, "异议未答复", "曝光是您自己决定的", cn.xiangzhi.base.Basis.house("决定和复查分开"), "请由其他负责人答复");
        }
        step(jdbc.sql("""
                        update inspection_finding set contest_kept = :kept, contest_answer = :words, contest_answered_by = :by,
                            version = version + 1
                        where county_code = :county and id = :id and version = :version and contested_at is not null
                          and contest_kept is null
                        """)
                .param("kept", kept)
                .param("words", words.strip())
                .param("by", actor.name())
                .param("county", actor.county())
                .param("id", id)
                .param("version", version));
        acts.add(actor, finding.townshipCode(), KIND, id, kept ? "异议答复：维持" : "异议答复：撤下曝光", words.strip(), null);
    }

    private static void step(JdbcClient.StatementSpec update) {
        if (update.update() == 0) {
            throw Refused.stale("督查台账");
        }
    }

    private static void own(Actor actor, Finding finding, String what) {
        if (!actor.has(Right.SUPERVISE) && !finding.unitId().equals(actor.organ())) {
            throw Refused.forbidden(what, Right.SUPERVISE);
        }
    }

    Finding get(Actor actor, UUID id) {
        return find(actor.scope(), id).orElseThrow(() -> Refused.notFound("督查情况"));
    }

    private Optional<Finding> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from inspection_finding
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Finding.class)
                .optional();
    }

    Page<Finding> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select * from inspection_finding
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (:state::text is null
                               or :state = 'GOOD' and good
                               or :state = 'OPEN' and not good and proved_at is null and checked_fine is not true
                               or :state = 'PROVED' and not good and proved_at is not null and checked_fine is null
                               or :state = 'CLOSED' and checked_fine
                               or :state = 'NAMED' and named_from is not null and contest_kept is not false
                               or :state = 'CONTESTED' and contested_at is not null and contest_kept is null)
                          and (:source::text is null or source = :source) and (:unit::text is null or unit_id = :unit::uuid)
                          and (:found_from::date is null or found_on >= :found_from::date)
                          and (:found_to::date is null or found_on <= :found_to::date)
                          and (:after_id::uuid is null or id < :after_id::uuid)
                        order by id desc limit :limit
                        """)
                .params(query.params())
                .param("unit", query.text("unit"))
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Finding.class)
                .list();
        return query.page(rows, Finding::id, Finding::id);
    }

    /** Of one tour, or of a time when it is null; newest first. */
    List<Finding> of(String county, String township, @Nullable UUID tour, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select * from inspection_finding
                        where county_code = :county and township_code = :township and (:tour::uuid is null or tour_id = :tour)
                          and found_on >= :from and found_on <= :until order by id desc limit 500
                        """)
                .param("county", county)
                .param("township", township)
                .param("tour", tour)
                .param("from", from)
                .param("until", until)
                .query(Finding.class)
                .list();
    }

    /** On the board that day. */
    List<Finding> board(String county, String township, LocalDate day) {
        return jdbc.sql("""
                        select * from inspection_finding
                        where county_code = :county and township_code = :township and named_from <= :day and named_until >= :day
                          and contest_kept is not false order by named_from desc, id desc limit 200
                        """)
                .param("county", county)
                .param("township", township)
                .param("day", day)
                .query(Finding.class)
                .list();
    }
}

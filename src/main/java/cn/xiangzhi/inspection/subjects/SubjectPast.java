package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.inspection.SubjectHistory;
import cn.xiangzhi.inspection.SubjectHistory.Done;
import cn.xiangzhi.inspection.SubjectHistory.Who;
import cn.xiangzhi.inspection.visits.VisitResult;
import cn.xiangzhi.intake.NearReports;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was ever done with a subject, asked of this room, of earlier ones by their doors, of later ones by {@link SubjectHistory}. */
@Component
class SubjectPast {

    private static final int MOST = 200;
    private static final int WITH_PAPERS = 30;

    private final JdbcClient jdbc;
    private final SubjectStore store;
    private final NearReports reports;
    private final Papers papers;
    private final Permits permits;
    private final List<SubjectHistory> rooms;
    private final PersonalData secrets;

    SubjectPast(
            JdbcClient jdbc,
            SubjectStore store,
            NearReports reports,
            Papers papers,
            Permits permits,
            List<SubjectHistory> rooms,
            PersonalData secrets) {
        this.jdbc = jdbc;
        this.store = store;
        this.reports = reports;
        this.papers = papers;
        this.permits = permits;
        this.rooms = rooms;
        this.secrets = secrets;
    }

    /** Newest first. */
    List<Done> of(Actor actor, Subject subject) {
        var family = store.family(actor.county(), subject.id());
        var who = who(family);
        var all = new ArrayList<Done>();
        all.addAll(visits(actor, who));
        all.addAll(reports(actor, subject));
        all.addAll(agreements(actor, who));
        all.addAll(notices(actor, who));
        all.addAll(permits(actor, who));
        rooms.forEach(room -> all.addAll(room.of(actor, who)));
        return all.stream()
                .sorted(Comparator.comparing(Done::at).reversed())
                .limit(MOST)
                .toList();
    }

    Who who(List<Subject> family) {
        var ids = family.stream().map(Subject::id).toList();
        var names = family.stream().map(Subject::name).distinct().toList();
        var numbers = family.stream()
                .map(Subject::numberSealed)
                .filter(Objects::nonNull)
                .map(secrets::open)
                .distinct()
                .toList();
        return new Who(
                family.getFirst().id(), ids, names, numbers, family.getFirst().place());
    }

    private List<Done> visits(Actor actor, Who who) {
        var visits = jdbc.sql("""
                        select distinct v.id, v.title, v.result as state, v.started_at as at
                        from inspection_subject_visit l
                        join inspection_visit v on v.county_code = l.county_code and v.id = l.visit_id
                        where l.county_code = :county and l.subject_id = any(:family) order by v.started_at desc limit 100
                        """)
                .param("county", actor.county())
                .param("family", who.family().toArray(UUID[]::new))
                .query(Row.class)
                .list();
        var done = new ArrayList<Done>();
        for (var visit : visits) {
            var result = VisitResult.valueOf(Objects.requireNonNull(visit.state()));
            done.add(new Done("检查", visit.title(), result.label(), visit.at(), "/visits/" + visit.id()));
            if (result == VisitResult.CORRECTED) {
                done.add(new Done("改正", visit.title(), "当场改正", visit.at(), "/visits/" + visit.id()));
            }
        }
        visits.stream()
                .limit(WITH_PAPERS)
                .flatMap(visit -> papers.of(actor.county(), "visit", visit.id()).stream())
                .forEach(paper -> done.add(made(paper)));
        jdbc.sql("""
                        select id from inspection_check where county_code = :county and subject_id = any(:family)
                        order by id desc limit :limit
                        """)
                .param("county", actor.county())
                .param("family", who.family().toArray(UUID[]::new))
                .param("limit", WITH_PAPERS)
                .query(UUID.class)
                .list()
                .forEach(check ->
                        papers.of(actor.county(), "inspection-check", check).forEach(paper -> done.add(made(paper))));
        return done;
    }

    private static Done made(Paper paper) {
        return new Done(
                "文书",
                paper.kind().label() + (paper.number() == null ? "" : " " + paper.number()),
                paper.voided() ? "已作废" : "已制作",
                paper.issuedOn().atStartOfDay(Today.BEIJING).toOffsetDateTime(),
                "/papers/" + paper.id());
    }

    private List<Done> reports(Actor actor, Subject subject) {
        if (!actor.has(Right.REPORT_READ)) {
            return List.of();
        }
        var near = reports.at(actor.scope(), subject.place(), 50);
        var done = new ArrayList<Done>();
        near.forEach(report -> done.add(new Done(
                "报告",
                report.number() + " " + report.title(),
                report.stage().label(),
                report.receivedAt(),
                "/reports/" + report.id())));
        if (!near.isEmpty() && actor.has(Right.ORDER_READ)) {
            jdbc.sql("""
                            select id, number || ' ' || title as title, organ_name as state, received_at as at from v_dispatch_order
                            where county_code = :county and report_id = any(:reports)
                              and (:township::text is null or township_code = :township)
                            """)
                    .param("county", actor.county())
                    .param("township", actor.scope().township())
                    .param("reports", near.stream().map(NearReports.Near::id).toArray(UUID[]::new))
                    .query(Row.class)
                    .list()
                    .forEach(order -> done.add(new Done(
                            "派单",
                            order.title(),
                            order.state() == null ? "待派" : order.state(),
                            order.at(),
                            "/orders/" + order.id())));
        }
        return done;
    }

    private List<Done> agreements(Actor actor, Who who) {
        return jdbc
                .sql("""
                        select id, '门前三包：' || area as title, case when ended_on is null then '有效' else '已终止' end as state,
                            at from inspection_door_agreement
                        where county_code = :county and subject_id = any(:family) order by at desc limit 50
                        """)
                .param("county", actor.county())
                .param("family", who.family().toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Done("责任书", row.title(), String.valueOf(row.state()), row.at(), null))
                .toList();
    }

    private List<Done> permits(Actor actor, Who who) {
        return permits.of(actor.county(), who.family()).stream()
                .map(shown -> new Done(
                        "许可",
                        shown.permit().name() + " " + shown.permit().number(),
                        shown.state(),
                        shown.permit().at(),
                        null))
                .toList();
    }

    private List<Done> notices(Actor actor, Who who) {
        return jdbc
                .sql("""
                        select d.id, d.title, n.how as state, n.served_at as at from inspection_drive_notice n
                        join inspection_drive d on d.county_code = n.county_code and d.id = n.drive_id
                        where n.county_code = :county and n.subject_id = any(:family) and n.state = 'SERVED'
                        order by n.served_at desc limit 100
                        """)
                .param("county", actor.county())
                .param("family", who.family().toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Done(
                        "告知",
                        row.title(),
                        NoticeWay.valueOf(String.valueOf(row.state())).label(),
                        row.at(),
                        "/drives/" + row.id()))
                .toList();
    }

    record Row(UUID id, String title, @Nullable String state, OffsetDateTime at) {}
}

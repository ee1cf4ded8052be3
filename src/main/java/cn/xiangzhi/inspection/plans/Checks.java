package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.rules.Frequency;
import cn.xiangzhi.inspection.rules.Repeating;
import cn.xiangzhi.inspection.rules.VisitCause;
import cn.xiangzhi.inspection.subjects.Subject;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.inspection.visits.VisitTeam;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.Powers;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Arranges one visit for all checks (综合查一次): joins what the plans want, asks the caps before and not after (F61 F62). */
@Component
public class Checks {

    public static final String KIND = "inspection-check";
    static final String WHAT = "检查未安排";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CheckBook book;
    private final PlanBook plans;
    private final Subjects subjects;
    private final Counting counting;
    private final VisitTeam team;
    private final Powers powers;
    private final Parameters parameters;
    private final ActBook acts;
    private final Today today;
    private final JdbcClient jdbc;

    Checks(
            CheckBook book,
            PlanBook plans,
            Subjects subjects,
            Counting counting,
            VisitTeam team,
            Powers powers,
            Parameters parameters,
            ActBook acts,
            Today today,
            JdbcClient jdbc) {
        this.book = book;
        this.plans = plans;
        this.subjects = subjects;
        this.counting = counting;
        this.team = team;
        this.powers = powers;
        this.parameters = parameters;
        this.acts = acts;
        this.today = today;
        this.jdbc = jdbc;
    }

    /**
     * A check as it is arranged.
     *
     * @param rows rows of approved plans that it carries out; empty for an unplanned one, which needs a stated lawful cause
     * @param items further items, by code
     */
    public record NewCheck(
            UUID once,
            UUID subject,
            VisitCause cause,
            String causeWords,
            LocalDate on,
            List<UUID> officers,
            String helpers,
            List<UUID> rows,
            List<String> items) {}

    /** What a check is kept with beside what the form says. */
    record Ready(
            Actor actor,
            Subject subject,
            String title,
            String names,
            String bodies,
            CheckStage stage,
            String over,
            OffsetDateTime at) {}

    /** Arranges it, or refuses at the cap with basis and remedy; a campaign beyond the cap waits for a head's approval. */
    @Transactional
    public CheckStage arrange(Actor actor, NewCheck check) {
        actor.must(Right.VISIT_RECORD, WHAT);
        var known = book.find(actor.scope(), check.once());
        if (known.isPresent()) {
            return known.get().stage();
        }
        var subject = subjects.get(actor, check.subject());
        if (subject.mergedInto() != null || subject.closedOn() != null) {
            throw Refused.invalid(WHAT, "这一对象已经并入别的档案，或者已经注销、搬离、停业", "请打开在册的档案安排");
        }
        if (check.on().isBefore(today.date())) {
            throw Refused.invalid(WHAT, "检查日期早于今天", "已经查过的，从“记录检查”登记");
        }
        var rows = plans.waiting(actor.scope(), subject.id()).stream()
                .filter(row -> check.rows().contains(row.id()))
                .toList();
        if (rows.size() != new LinkedHashSet<>(check.rows()).size()) {
            throw Refused.stale("检查计划");
        }
        stated(check, rows);
        var points = Merging.join(wanted(actor, subject, rows, check.items()));
        if (points.isEmpty()) {
            throw Refused.invalid(WHAT, "没有检查事项", "请勾选计划中的检查，或者填写事项编号");
        }
        var names = team.names(WHAT, actor.county(), check.officers(), check.on());
        apart(subject, check.officers());
        var over = asked(subject, check, points);
        var stage = over.isEmpty() ? CheckStage.PLANNED : CheckStage.WAITING;
        var bodies = points.stream()
                .flatMap(point -> List.of(point.body().split("、")).stream())
                .filter(body -> !body.isBlank())
                .distinct()
                .collect(Collectors.joining("、"));
        var fields = points.stream().map(Merging.Point::field).distinct().collect(Collectors.joining("、"));
        var ready = new Ready(actor, subject, "综合检查：" + fields, names, bodies, stage, over, today.now());
        if (book.add(check, ready)) {
            book.addPoints(actor.county(), subject.townshipCode(), check.once(), points);
            plans.arranged(actor.county(), rows.stream().map(PlanBook.Row::id).toList(), check.once());
            acts.add(
                    actor,
                    subject.townshipCode(),
                    KIND,
                    check.once(),
                    "安排",
                    fields + "并为一次，" + points.size() + "点" + (over.isEmpty() ? "" : "；" + over + "，报负责人批准"),
                    Plans.INSP.label());
        }
        return stage;
    }

    /** Nobody inspects whom he has a stake in (PPL 43). */
    private void apart(Subject subject, List<UUID> officers) {
        jdbc.sql("""
                        select person_name || '：' || reason from inspection_recusal
                        where county_code = :county and subject_id = any(:family) and person_id = any(:officers) limit 1
                        """)
                .param("county", subject.countyCode())
                .param("family", subjects.family(subject).toArray(UUID[]::new))
                .param("officers", officers.toArray(UUID[]::new))
                .query(String.class)
                .optional()
                .ifPresent(words -> {
                    throw RefusalCode.OFCR_05.refuse(WHAT, words);
                });
    }

    /** A planned check stands on its plan; an unplanned one on a lawful cause whose source is written down. */
    private static void stated(NewCheck check, List<PlanBook.Row> rows) {
        if (!rows.isEmpty()) {
            return;
        }
        var unplanned = check.cause() == VisitCause.PATROL || check.cause() == VisitCause.ORDER;
        if (unplanned) {
            throw Refused.unlawful(
                    null,
                    WHAT,
                    "没有经批准的计划，“" + check.cause().label() + "”不是计划外检查的事由",
                    Plans.INSP,
                    "先拟订计划报批准；确有投诉举报、交办移送、复查改正、数据监测、当场发现或者对象申请的，选择该事由；按派单去的从派单页记录");
        }
        if (check.causeWords().isBlank()) {
            throw Refused.unlawful(null, WHAT, "计划外检查没有写明事由的来源", Plans.INSP, "请写明由谁举报、交办，监测到什么，或者专项检查的文件");
        }
    }

    private List<Merging.Wanted> wanted(Actor actor, Subject subject, List<PlanBook.Row> rows, List<String> more) {
        var wanted = new ArrayList<Merging.Wanted>();
        rows.forEach(row -> row.codes().forEach(code -> wanted.add(one(actor, code, row.body()))));
        more.forEach(code -> wanted.add(one(actor, code, actor.organName())));
        return wanted;
    }

    private Merging.Wanted one(Actor actor, String code, String body) {
        var item = powers.item(actor.county(), code)
                .orElseThrow(() -> Refused.invalid(WHAT, "没有编号为“" + code + "”的权责事项", "请在事项目录中核对编号"));
        return new Merging.Wanted(code, item.name(), item.field(), body, powers.checklist(actor.county(), code));
    }

    /** Asks the caps of every field and of every item; answers what a head must approve, empty when nothing. */
    private String asked(Subject subject, NewCheck check, List<Merging.Point> points) {
        var lawful = check.cause() != VisitCause.ORDER && check.cause().again();
        var campaign = check.cause() == VisitCause.CAMPAIGN;
        var reasoned = !check.causeWords().isBlank();
        var year = counting.year(subject, check.on(), check.once());
        var over = new LinkedHashSet<String>();
        for (var field : points.stream().map(Merging.Point::field).distinct().toList()) {
            var asked = year.ask(field, lawful, campaign, reasoned);
            Frequency.GATE.pass(WHAT, asked);
            if (asked.needsApproval()) {
                over.add(asked.words());
            }
        }
        var codes = points.stream().map(Merging.Point::itemCode).distinct().toList();
        var cap = parameters.number("inspection.cap", check.on()).intValue();
        for (var looked : book.looked(subject.countyCode(), subjects.family(subject), codes, check.on())) {
            Repeating.GATE.pass(
                    WHAT + "：" + looked.code(), new Repeating.Again(looked.times(), cap, lawful || campaign, reasoned));
        }
        return String.join("；", over);
    }

    /** A head lets a campaign beyond the cap go on, or does not; recorded either way. */
    @Transactional
    public void decide(Actor actor, UUID id, long version, boolean yes, String words) {
        actor.must(Right.VISIT_APPROVE, "没有批准");
        var check = get(actor, id);
        if (check.stage() != CheckStage.WAITING) {
            throw Refused.stale("综合检查");
        }
        if (check.byPerson().equals(actor.person())) {
            throw Refused.unlawful(null, "没有批准", "检查是您自己安排的", Basis.house("安排和批准分开"), "请由其他负责人批准");
        }
        if (words.isBlank()) {
            throw Refused.invalid("没有批准", "没有写明理由", "超过频次上限的检查，批准和不批准都要写明理由");
        }
        change(
                actor,
                check,
                version,
                yes ? CheckStage.PLANNED : CheckStage.CANCELLED,
                yes ? "批准超过频次上限的检查" : "不批准",
                words);
    }

    @Transactional
    public void cancel(Actor actor, UUID id, long version, String words) {
        actor.must(Right.VISIT_RECORD, "没有取消");
        var check = get(actor, id);
        if (words.isBlank()) {
            throw Refused.invalid("没有取消", "没有写明原因", "请写明为什么不查了");
        }
        change(actor, check, version, CheckStage.CANCELLED, "取消", words);
    }

    private void change(
            Actor actor, CheckBook.Check check, long version, CheckStage stage, String title, String words) {
        if (!book.decide(actor.county(), check.id(), version, stage, actor.name(), today.now(), words.strip())) {
            throw Refused.stale("综合检查");
        }
        if (stage == CheckStage.CANCELLED) {
            plans.givenBack(actor.county(), check.id());
        }
        acts.add(actor, check.townshipCode(), KIND, check.id(), title, words.strip(), Plans.INSP.label());
    }

    /** A fresh code for today: only its digest is kept, an older one of the day no longer opens anything (F63). */
    @Transactional
    public String code(Actor actor, UUID id) {
        actor.must(Right.VISIT_RECORD, "没有生成二维码");
        var check = get(actor, id);
        var day = today.date();
        if (check.stage() != CheckStage.PLANNED && check.stage() != CheckStage.DONE
                || !check.plannedOn().equals(day)) {
            throw Refused.unlawful(null, "没有生成二维码", "检查没有安排在今天，或者还没有批准、已经取消", Plans.INSP, "到检查当天再出示；改期的取消后重新安排");
        }
        var drawn = new byte[16];
        RANDOM.nextBytes(drawn);
        var token = HexFormat.of().formatHex(drawn);
        book.code(actor.county(), id, cn.xiangzhi.secrecy.Sm3.hex(token), day);
        acts.add(actor, check.townshipCode(), KIND, id, "出示入企码", "", Plans.INSP.label());
        return actor.county() + token;
    }

    /** The rows of approved plans that wait for this subject. */
    public List<UUID> planned(Actor actor, UUID subject) {
        return plans.waiting(actor.scope(), subject).stream()
                .map(PlanBook.Row::id)
                .toList();
    }

    /** How many points the check's list has. */
    public int points(String county, UUID check) {
        return book.points(county, check).size();
    }

    CheckBook.Check get(Actor actor, UUID id) {
        return book.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("综合检查"));
    }
}

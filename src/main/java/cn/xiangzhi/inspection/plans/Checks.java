package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.people.Helpers;
import cn.xiangzhi.inspection.rules.VisitCause;
import cn.xiangzhi.inspection.subjects.Subject;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.inspection.visits.VisitTeam;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Arranges one visit for all checks (综合查一次): joins what the plans want, asks the caps before and not after (F61 F62). */
@Component
public class Checks {

    public static final String KIND = "inspection-check";
    static final String WHAT = "检查未安排";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CheckBook book;
    private final CheckPoints points;
    private final CheckCodes codes;
    private final CheckAsking asking;
    private final PlanRows plans;
    private final Subjects subjects;
    private final VisitTeam team;
    private final Helpers helpers;
    private final ActBook acts;
    private final Today today;

    Checks(
            CheckBook book,
            CheckPoints points,
            CheckCodes codes,
            CheckAsking asking,
            PlanRows plans,
            Subjects subjects,
            VisitTeam team,
            Helpers helpers,
            ActBook acts,
            Today today) {
        this.book = book;
        this.points = points;
        this.codes = codes;
        this.asking = asking;
        this.plans = plans;
        this.subjects = subjects;
        this.team = team;
        this.helpers = helpers;
        this.acts = acts;
        this.today = today;
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
            Helpers.Given helpers,
            List<UUID> rows,
            List<String> items) {}

    /** What a check is kept with beside what the form says. */
    record Ready(
            Actor actor,
            Subject subject,
            String title,
            String names,
            String helpers,
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
        CheckAsking.stated(check, rows);
        var points = Merging.join(asking.wanted(actor, subject, rows, check.items()));
        if (points.isEmpty()) {
            throw Refused.invalid(WHAT, "没有检查事项", "请勾选计划中的检查，或者填写事项编号");
        }
        var names = team.names(WHAT, actor.county(), check.officers(), check.on());
        var along = helpers.along(
                WHAT,
                actor.county(),
                subject.townshipCode(),
                check.on(),
                subject.business(),
                check.officers(),
                check.helpers());
        asking.apart(subject, check.officers());
        var over = asking.over(subject, check, points);
        var stage = over.isEmpty() ? CheckStage.PLANNED : CheckStage.WAITING;
        var bodies = points.stream()
                .flatMap(point -> List.of(point.body().split("、")).stream())
                .filter(body -> !body.isBlank())
                .distinct()
                .collect(Collectors.joining("、"));
        var fields = points.stream().map(Merging.Point::field).distinct().collect(Collectors.joining("、"));
        var ready = new Ready(
                actor, subject, "综合检查：" + fields, names, Helpers.words(along), bodies, stage, over, today.now());
        if (book.add(check, ready)) {
            this.points.add(actor.county(), subject.townshipCode(), check.once(), points);
            helpers.keep(actor.county(), subject.townshipCode(), check.once(), along);
            plans.arranged(actor.county(), rows.stream().map(PlanRows.Row::id).toList(), check.once());
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
        codes.show(actor.county(), id, cn.xiangzhi.secrecy.Sm3.hex(token), day);
        acts.add(actor, check.townshipCode(), KIND, id, "出示入企码", "", Plans.INSP.label());
        return actor.county() + token;
    }

    /** The rows of approved plans that wait for this subject. */
    public List<UUID> planned(Actor actor, UUID subject) {
        return plans.waiting(actor.scope(), subject).stream()
                .map(PlanRows.Row::id)
                .toList();
    }

    /** How many points the check's list has. */
    public int points(String county, UUID check) {
        return points.of(county, check).size();
    }

    CheckBook.Check get(Actor actor, UUID id) {
        return book.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("综合检查"));
    }
}

package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.inspection.caps.Caps;
import cn.xiangzhi.inspection.rules.Frequency;
import cn.xiangzhi.inspection.rules.Repeating;
import cn.xiangzhi.inspection.rules.VisitCause;
import cn.xiangzhi.inspection.subjects.Subject;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked before a check is arranged: who is apart from whom, for what cause, what is to be looked at, how often already (F61 F62). */
@Component
class CheckAsking {

    private final CheckPoints points;
    private final Subjects subjects;
    private final Counting counting;
    private final Powers powers;
    private final Caps caps;
    private final JdbcClient jdbc;

    CheckAsking(CheckPoints points, Subjects subjects, Counting counting, Powers powers, Caps caps, JdbcClient jdbc) {
        this.points = points;
        this.subjects = subjects;
        this.counting = counting;
        this.powers = powers;
        this.caps = caps;
        this.jdbc = jdbc;
    }

    /** Nobody inspects whom he has a stake in (PPL 43). */
    void apart(Subject subject, List<UUID> officers) {
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
                    throw RefusalCode.OFCR_05.refuse(Checks.WHAT, words);
                });
    }

    /** A planned check stands on its plan; an unplanned one on a lawful cause whose source is written down. */
    static void stated(Checks.NewCheck check, List<PlanRows.Row> rows) {
        if (!rows.isEmpty()) {
            return;
        }
        var unplanned = check.cause() == VisitCause.PATROL || check.cause() == VisitCause.ORDER;
        if (unplanned) {
            throw Refused.unlawful(
                    null,
                    Checks.WHAT,
                    "没有经批准的计划，“" + check.cause().label() + "”不是计划外检查的事由",
                    Plans.INSP,
                    "先拟订计划报批准；确有投诉举报、交办移送、复查改正、数据监测、当场发现或者对象申请的，选择该事由；按派单去的从派单页记录");
        }
        if (check.causeWords().isBlank()) {
            throw Refused.unlawful(null, Checks.WHAT, "计划外检查没有写明事由的来源", Plans.INSP, "请写明由谁举报、交办，监测到什么，或者专项检查的文件");
        }
    }

    List<Merging.Wanted> wanted(Actor actor, Subject subject, List<PlanRows.Row> rows, List<String> more) {
        var wanted = new ArrayList<Merging.Wanted>();
        rows.forEach(row -> row.codes().forEach(code -> wanted.add(one(actor, code, row.body()))));
        more.forEach(code -> wanted.add(one(actor, code, actor.organName())));
        return wanted;
    }

    private Merging.Wanted one(Actor actor, String code, String body) {
        var item = powers.item(actor.county(), code)
                .orElseThrow(() -> Refused.invalid(Checks.WHAT, "没有编号为“" + code + "”的权责事项", "请在事项目录中核对编号"));
        return new Merging.Wanted(code, item.name(), item.field(), body, powers.checklist(actor.county(), code));
    }

    /** Asks the caps of every field and of every item; answers what a head must approve, empty when nothing. */
    String over(Subject subject, Checks.NewCheck check, List<Merging.Point> points) {
        var lawful = check.cause() != VisitCause.ORDER && check.cause().again();
        var campaign = check.cause() == VisitCause.CAMPAIGN;
        var reasoned = !check.causeWords().isBlank();
        var year = counting.year(subject, check.on(), check.once());
        var over = new LinkedHashSet<String>();
        for (var field : points.stream().map(Merging.Point::field).distinct().toList()) {
            var asked = year.ask(field, lawful, campaign, reasoned);
            Frequency.GATE.pass(Checks.WHAT, asked);
            if (asked.needsApproval()) {
                over.add(asked.words());
            }
        }
        var codes = points.stream().map(Merging.Point::itemCode).distinct().toList();
        for (var looked : this.points.looked(subject.countyCode(), subjects.family(subject), codes, check.on())) {
            var field = powers.item(subject.countyCode(), looked.code())
                    .map(Item::field)
                    .orElse(null);
            var cap = caps.of(subject.countyCode(), subject.kind(), subject.creditClass(), check.on())
                    .item(field)
                    .times();
            Repeating.GATE.pass(
                    Checks.WHAT + "：" + looked.code(),
                    new Repeating.Again(looked.times(), cap, lawful || campaign, reasoned));
        }
        return String.join("；", over);
    }
}

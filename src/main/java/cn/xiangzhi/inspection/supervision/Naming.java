package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The naming board (曝光台): which unit is named, for what reason and how long, contested and answered (S20). */
@Component
public class Naming {

    private final JdbcClient jdbc;
    private final Findings findings;
    private final ActBook acts;
    private final Today today;

    Naming(JdbcClient jdbc, Findings findings, ActBook acts, Today today) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.acts = acts;
        this.today = today;
    }

    /** Puts a bad one on the naming board, for a reason and a term; a unit is named, never a person. */
    @Transactional
    public void name(Actor actor, UUID id, long version, String reason, LocalDate until) {
        actor.must(Right.SUPERVISE, "没有曝光");
        var finding = findings.get(actor, id);
        if (finding.good()
                || reason.isBlank()
                || !until.isAfter(today.date())
                || until.isAfter(today.date().plusMonths(3))) {
            throw Refused.invalid("没有曝光", "没有写明理由，或者期限不在明天到三个月之内", "请写明为什么曝光、到哪一天撤下");
        }
        Findings.step(jdbc.sql("""
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
        acts.add(actor, finding.townshipCode(), Findings.KIND, id, "列入曝光台", reason.strip() + "，至 " + until, null);
    }

    /** The unit contests a naming while it stands. */
    @Transactional
    public void contest(Actor actor, UUID id, long version, String words) {
        var finding = findings.get(actor, id);
        Findings.own(actor, finding, "异议未提出");
        if (words.isBlank() || finding.namedFrom() == null) {
            throw Refused.invalid("异议未提出", "没有写明异议，或者没有曝光", "请写明哪里不符合事实，附材料");
        }
        Findings.step(jdbc.sql("""
                        update inspection_finding set contest_words = :words, contested_at = :at, contested_by = :by, version = version + 1
                        where county_code = :county and id = :id and version = :version and contested_at is null
                        """)
                .param("words", words.strip())
                .param("at", today.now())
                .param("by", actor.name())
                .param("county", actor.county())
                .param("id", id)
                .param("version", version));
        acts.add(actor, finding.townshipCode(), Findings.KIND, id, "对曝光提出异议", words.strip(), null);
    }

    /** Answers it: kept, or taken off the board and out of the count; not by who decided the naming. */
    @Transactional
    public void answer(Actor actor, UUID id, long version, boolean kept, String words) {
        actor.must(Right.SUPERVISE, "异议未答复");
        var finding = findings.get(actor, id);
        if (words.isBlank()) {
            throw Refused.invalid("异议未答复", "没有写明理由", "请写明核实的情况");
        }
        if (finding.namedBy().equals(actor.name())) {
            throw Refused.unlawful(null, "异议未答复", "曝光是您自己决定的", Basis.house("决定和复查分开"), "请由其他负责人答复");
        }
        Findings.step(jdbc.sql("""
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
        acts.add(actor, finding.townshipCode(), Findings.KIND, id, kept ? "异议答复：维持" : "异议答复：撤下曝光", words.strip(), null);
    }
}

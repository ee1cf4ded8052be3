package cn.xiangzhi.inspection.caps;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.subjects.CreditClass;
import cn.xiangzhi.inspection.subjects.SubjectType;
import cn.xiangzhi.law.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often a subject may be inspected: what the office set with its source, else a placeholder marked as one (F62 INSP). */
@Component
public class Caps {

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Today today;

    Caps(JdbcClient jdbc, Parameters parameters, Today today) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.today = today;
    }

    /** A cap as an administrator sets it; null means every kind, field or class. */
    public record NewCap(
            UUID once,
            CapMeasure measure,
            @Nullable SubjectType kind,
            @Nullable String field,
            @Nullable CreditClass credit,
            int times,
            LocalDate from,
            String source) {}

    /** The caps of one subject on one day. */
    public final class Of {

        private final List<CapBook.Set> set;
        private final @Nullable SubjectType kind;
        private final @Nullable CreditClass credit;
        private final LocalDate day;

        private Of(List<CapBook.Set> set, @Nullable SubjectType kind, @Nullable CreditClass credit, LocalDate day) {
            this.set = set;
            this.kind = kind;
            this.credit = credit;
            this.day = day;
        }

        public Cap all() {
            return cap(CapMeasure.ALL, null);
        }

        public Cap in(String field) {
            return cap(CapMeasure.FIELD, field);
        }

        public Cap item(@Nullable String field) {
            return cap(CapMeasure.ITEM, field);
        }

        private Cap cap(CapMeasure measure, @Nullable String field) {
            return CapBook.holds(set, new CapBook.Asked(measure, kind, field, credit, day))
                    .map(one -> new Cap(
                            one.times(),
                            one.source().isBlank() ? one.setBy() + "设定，没有写明来源" : one.source(),
                            !one.source().isBlank()))
                    .orElseGet(() -> placeholder(measure, credit, day));
        }
    }

    public Of of(String county, @Nullable SubjectType kind, @Nullable CreditClass credit, LocalDate day) {
        return new Of(set(county), kind, credit, day);
    }

    private Cap placeholder(CapMeasure measure, @Nullable CreditClass credit, LocalDate day) {
        var good = measure == CapMeasure.ALL && credit == CreditClass.A;
        var value = parameters.value(good ? "inspection.cap.all.a" : measure.parameter(), day);
        return new Cap(
                value.value().intValue(),
                value.confidence().marked(value.source().isBlank() ? value.note() : value.source()),
                value.confidence() == Confidence.VERIFIED);
    }

    /** Oldest first. */
    List<CapBook.Set> set(String county) {
        return jdbc.sql("""
                        select id, measure, subject_kind, field, credit_class, times, valid_from, source, set_by, set_at
                        from inspection_cap where county_code = :county order by set_at, id
                        """).param("county", county).query(CapBook.Set.class).list();
    }

    /** Adds one; nothing is overwritten, and of the same condition the later holds. */
    @Transactional
    public void set(Actor actor, NewCap cap) {
        actor.must(Right.LAW_MANAGE, "上限未设定");
        if (cap.times() < 0 || cap.times() > 365) {
            throw Refused.invalid("上限未设定", "次数不在 0 到 365 之间", "请按公布的文件填写；一年不查的填 0");
        }
        if (cap.measure() == CapMeasure.ALL && cap.field() != null) {
            throw Refused.invalid("上限未设定", "各领域合计的上限不分领域", "请不选领域，或者改选“一个领域，一年”");
        }
        jdbc.sql("""
                insert into inspection_cap (county_code, id, measure, subject_kind, field, credit_class, times, valid_from, source, set_by,
                    set_at)
                values (:county, :id, :measure, :kind, :field, :credit, :times, :from, :source, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", cap.once())
                .param("measure", cap.measure().name())
                .param("kind", cap.kind() == null ? null : cap.kind().name())
                .param("field", cap.field())
                .param("credit", cap.credit() == null ? null : cap.credit().name())
                .param("times", cap.times())
                .param("from", cap.from())
                .param("source", cap.source().strip())
                .param("by", actor.name())
                .param("at", today.now())
                .update();
    }
}

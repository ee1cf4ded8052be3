package cn.xiangzhi.powers.filing;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.store.Remembered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cycles in which departments have penalties filed: as the agreement says, else the parameter of the office (rules §17a). */
@Component
public class FilingRules {

    private static final String WHAT = "报备周期没有登记";

    private final JdbcClient jdbc;
    private final Remembered<Asked, Optional<FilingRule>> remembered = new Remembered<>();
    private final Parameters parameters;
    private final Terms terms;
    private final Organization organization;
    private final Audit audit;
    private final Today today;

    FilingRules(
            JdbcClient jdbc, Parameters parameters, Terms terms, Organization organization, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.terms = terms;
        this.organization = organization;
        this.audit = audit;
        this.today = today;
    }

    /** When a decision has to be filed, and who says so. */
    record Due(Span period, LocalDate on, String basis) {}

    /** All of the county, newest first. */
    public List<FilingRule> all(String county) {
        return jdbc.sql("""
                select id, department, department_name, empowered_too, cycle, days, origin, valid_from
                from powers_filing_rule where county_code = :county order by valid_from desc, id desc limit 500
                """).param("county", county).query(FilingRule.class).list();
    }

    /** The one for decisions of that day. */
    public Optional<FilingRule> of(String county, UUID department, LocalDate on) {
        return remembered.get(new Asked(county, department, on), asked -> read(county, department, on));
    }

    private record Asked(String county, UUID department, LocalDate on) {}

    private Optional<FilingRule> read(String county, UUID department, LocalDate on) {
        return jdbc.sql("""
                select id, department, department_name, empowered_too, cycle, days, origin, valid_from
                from powers_filing_rule
                where county_code = :county and department = :department and valid_from <= :on
                order by valid_from desc, id desc limit 1
                """)
                .param("county", county)
                .param("department", department)
                .param("on", on)
                .query(FilingRule.class)
                .optional();
    }

    /** The cycle of the department, from its rule or from the parameter. */
    public FilingCycle cycle(String county, UUID department, LocalDate on) {
        return of(county, department, on)
                .map(FilingRule::cycle)
                .orElseGet(() -> FilingCycle.of(
                        parameters.number("filing.penalty.months", on).intValue()));
    }

    /** The last day to file a penalty decided that day: so many days after its cycle, rolled as the law counts. */
    Due penalty(String county, UUID department, LocalDate decided) {
        var rule = of(county, department, decided);
        if (rule.isPresent()) {
            var period = rule.get().cycle().containing(decided);
            return new Due(
                    period,
                    terms.due(period.to(), rule.get().days(), TermUnit.DAY),
                    rule.get().origin());
        }
        var period = cycle(county, department, decided).containing(decided);
        var days = parameters.value("filing.penalty.days", decided);
        var basis =
                days.source().isEmpty() ? days.confidence().marked(days.basis().label()) : days.source();
        return new Due(period, terms.due(period.to(), days.value().intValue(), TermUnit.DAY), basis);
    }

    /** The lead office enters what an agreement or a document says; sent twice it changes nothing. */
    @Transactional
    public void set(Actor actor, FilingRule rule) {
        CountySeat.must(actor, "登记报备周期");
        var organ = organization
                .organ(actor.county(), rule.department())
                .filter(one -> one.kind() == OrganKind.COUNTY_DEPARTMENT)
                .orElseThrow(() -> Refused.invalid(WHAT, "没有选择县级部门", "请从给出的部门中选择"));
        if (rule.origin().isBlank()) {
            throw Refused.invalid(WHAT, "没有写明出处", "请填写委托协议或者文件的名称和文号");
        }
        if (rule.days() < 1 || rule.days() > 60) {
            throw Refused.invalid(WHAT, "天数应当在1到60之间", "请改写天数");
        }
        remembered.forget();
        var added = jdbc.sql("""
                insert into powers_filing_rule (county_code, id, department, department_name, empowered_too, cycle, days,
                  origin, valid_from, created_by, created_at)
                values (:county, :id, :department, :name, :empowered, :cycle, :days, :origin, :from, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", rule.id())
                .param("department", rule.department())
                .param("name", organ.name())
                .param("empowered", rule.empoweredToo())
                .param("cycle", rule.cycle().name())
                .param("days", rule.days())
                .param("origin", rule.origin().strip())
                .param("from", rule.validFrom())
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        if (added == 1) {
            audit.record(
                    actor,
                    "登记报备周期",
                    "organ",
                    rule.department(),
                    organ.name() + " " + rule.cycle().label() + " " + rule.origin());
        }
    }
}

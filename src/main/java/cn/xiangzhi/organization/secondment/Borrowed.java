package cn.xiangzhi.organization.secondment;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.history.StaffHistory.Subject;
import cn.xiangzhi.organization.organs.OrganRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who work here and are established elsewhere (借入, S27); they never count for the establishment. */
@Component
public class Borrowed {

    private final JdbcClient jdbc;
    private final OrganRegister organs;
    private final StaffHistory history;
    private final Today today;

    Borrowed(JdbcClient jdbc, OrganRegister organs, StaffHistory history, Today today) {
        this.jdbc = jdbc;
        this.organs = organs;
        this.history = history;
        this.today = today;
    }

    /** Somebody borrowed. {@code person} where the register of this county knows who it is, {@code version} -1 then. */
    public record Row(
            UUID id,
            String name,
            String fromUnit,
            UUID organId,
            String organName,
            LocalDate since,
            @Nullable UUID person,
            long version) {}

    /** From outside the county by this register, and from the county's other organs by where they were lent to. */
    public List<Row> of(String county, @Nullable String township) {
        return jdbc.sql("""
                select b.id, b.name, b.from_unit, b.organ_id, o.name as organ_name, b.since, null::uuid as person, b.version
                from organization_borrowed b
                join organization_organ o on o.county_code = b.county_code and o.id = b.organ_id
                where b.county_code = :county and (:township::text is null or b.township_code = :township)
                  and b.ended_on is null
                union all
                select p.id, p.name, h.name as from_unit, o.id, o.name, p.seconded_since, p.id, -1
                from organization_person p
                join organization_organ o on o.county_code = p.county_code and o.name = p.seconded_to
                    and o.closed_on is null
                join organization_organ h on h.county_code = p.county_code and h.id = p.organ_id
                where p.county_code = :county and p.left_on is null and p.seconded_to <> ''
                  and (:township::text is null or o.township_code = :township)
                order by organ_name, since, id
                """)
                .param("county", county)
                .param("township", township)
                .query(Row.class)
                .list();
    }

    @Transactional
    public void take(Actor actor, UUID once, UUID organ, String name, String from, LocalDate since) {
        var at = organs.get(actor, organ).organ();
        if (name.isBlank() || name.length() > 30 || from.isBlank() || from.length() > 60) {
            throw Refused.invalid("借入未登记", "没有填写姓名、编制所在单位，或文字过长", "请填写姓名（30 字内）和编制所在单位（60 字内）");
        }
        if (since.isAfter(today.date())) {
            throw Refused.invalid("借入未登记", "借入日期晚于今天", "请在到岗当天登记");
        }
        var added = jdbc.sql("""
                insert into organization_borrowed (county_code, id, township_code, organ_id, name, from_unit, since)
                values (:county, :id, :township, :organ, :name, :from, :since)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", once)
                .param("township", at.township())
                .param("organ", organ)
                .param("name", name.strip())
                .param("from", from.strip())
                .param("since", since)
                .update();
        if (added == 1) {
            history.add(
                    actor,
                    at.township(),
                    Subject.ORGAN,
                    organ,
                    "借入人员",
                    name.strip() + "，来自" + from.strip() + "，自 " + since);
        }
    }

    @Transactional
    public void giveBack(Actor actor, UUID id, long version, LocalDate on) {
        var row = of(actor.county(), actor.scope().township()).stream()
                .filter(known -> known.id().equals(id) && known.person() == null)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("借入人员"));
        if (on.isBefore(row.since()) || on.isAfter(today.date())) {
            throw Refused.invalid("返回未登记", "返回日期早于借入日期，或晚于今天", "请在返回当天或之后登记");
        }
        var changed = jdbc.sql("""
                update organization_borrowed set ended_on = :on, version = version + 1
                where county_code = :county and id = :id and version = :version and ended_on is null
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("version", version)
                .param("on", on)
                .update();
        if (changed != 1) {
            throw Refused.stale("借入人员");
        }
        var at = organs.get(actor, row.organId()).organ();
        history.add(
                actor, at.township(), Subject.ORGAN, at.id(), "借入结束", row.name() + "于 " + on + " 返回" + row.fromUnit());
    }
}

package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.inspection.SubjectMatters;
import cn.xiangzhi.inspection.Visits;
import cn.xiangzhi.secrecy.PersonalData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subject's other open cases and earlier visits, told on the case and before a visit: one visit, one file (S9). */
@Component
@Order(800)
class SameParty implements SubjectMatters, CasePart {

    private final JdbcClient jdbc;
    private final PersonalData secrets;
    private final Visits visits;
    private final Today today;

    SameParty(JdbcClient jdbc, PersonalData secrets, Visits visits, Today today) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.visits = visits;
        this.today = today;
    }

    @Override
    public List<Matter> open(Actor actor, String name, @Nullable String number) {
        if (!actor.has(Right.CASE_READ)) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select c.id, c.number, c.item_name, c.stage from casework_party p
                        join casework_case c on c.county_code = p.county_code and c.id = p.case_id
                        where p.county_code = :county and (p.name_print = :name or p.id_print = :number)
                          and (:township::text is null or c.township_code = :township) and c.open
                        order by c.id desc limit 10
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("name", name.isBlank() || name.equals("身份待查") ? null : secrets.fingerprint(name))
                .param("number", number == null || number.isBlank() ? null : secrets.fingerprint(number.strip()))
                .query(Row.class)
                .list()
                .stream()
                .map(SameParty::matter)
                .toList();
    }

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var others = others(actor, file);
        var since = file.acts().getFirst().at().minusYears(1);
        var visit = file.matter().visit();
        var before = visit == null
                ? List.<Visits.Before>of()
                : this.visits.beside(actor.scope(), visit, since.isAfter(today.now()) ? today.now() : since);
        return others.isEmpty() && before.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown("casework/same-party", new Both(others, before)));
    }

    private List<Matter> others(Actor actor, CaseFile file) {
        return jdbc
                .sql("""
                        select c.id, c.number, c.item_name, c.stage from casework_party mine
                        join casework_party p on p.county_code = mine.county_code and p.case_id <> mine.case_id
                          and (p.id_print = mine.id_print or p.name_print = mine.name_print and mine.name_print <> :unknown)
                        join casework_case c on c.county_code = p.county_code and c.id = p.case_id
                        where mine.county_code = :county and mine.case_id = :id
                          and (:township::text is null or c.township_code = :township) and c.open
                        order by c.id desc limit 10
                        """)
                .param("county", file.matter().place().county())
                .param("township", actor.scope().township())
                .param("id", file.id())
                .param("unknown", secrets.fingerprint("身份待查"))
                .query(Row.class)
                .list()
                .stream()
                .map(SameParty::matter)
                .toList();
    }

    private static Matter matter(Row row) {
        return new Matter(
                row.number() + " " + row.itemName(), Stage.valueOf(row.stage()).label(), "/cases/" + row.id());
    }

    /** Other open cases and other visits. */
    public record Both(List<Matter> matters, List<Visits.Before> visits) {}

    record Row(UUID id, String number, String itemName, String stage) {}
}

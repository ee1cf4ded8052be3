package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the townships' three lists; a version is never edited. */
@Component
class DutyLists {

    private final JdbcClient jdbc;

    DutyLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<DutyList> versions(String county, String township) {
        return jdbc.sql("""
                select township_code, list_version, document, document_number, valid_from, published, published_on,
                  created_by, created_at
                from powers_list where county_code = :county and township_code = :township
                order by list_version desc
                """)
                .param("county", county)
                .param("township", township)
                .query(DutyList.class)
                .list();
    }

    Optional<DutyList> inForce(String county, String township, LocalDate on) {
        return versions(county, township).stream()
                .filter(list -> list.countsOn(on))
                .findFirst();
    }

    List<DutyRow> rows(String county, String township, int version) {
        return jdbc.sql("""
                select * from powers_list_row
                where county_code = :county and township_code = :township and list_version = :version
                order by case kind when 'DUTY' then 0 when 'ASSIST' then 1 else 2 end, row_number
                """)
                .param("county", county)
                .param("township", township)
                .param("version", version)
                .query(DutyLists::row)
                .list();
    }

    /** Townships of all counties with a published list in force. */
    List<String> published(LocalDate on) {
        return jdbc.sql("""
                select distinct township_code from powers_list
                where published and published_on <= :on and valid_from <= :on order by township_code
                """).param("on", on).query(String.class).list();
    }

    void lock(String county, String township) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:key))")
                .param("key", "powers_list/" + county + "/" + township)
                .query((row, i) -> 1)
                .list();
    }

    boolean made(String county, UUID once) {
        return jdbc.sql("select count(*) from powers_list where county_code = :county and once = :once")
                        .param("county", county)
                        .param("once", once)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(Actor actor, UUID once, DutyList list, List<DutyRow> rows, OffsetDateTime at) {
        jdbc.sql("""
                insert into powers_list (county_code, township_code, list_version, once, document, document_number,
                  valid_from, published, published_on, created_by, created_at)
                values (:county, :township, :version, :once, :document, :number, :from, :published, :on, :by, :at)
                """)
                .param("county", actor.county())
                .param("township", list.townshipCode())
                .param("version", list.listVersion())
                .param("once", once)
                .param("document", list.document())
                .param("number", list.documentNumber())
                .param("from", list.validFrom())
                .param("published", list.published())
                .param("on", list.publishedOn())
                .param("by", actor.name())
                .param("at", at)
                .update();
        rows.forEach(row -> jdbc.sql("""
                insert into powers_list_row (county_code, township_code, list_version, kind, row_number, matter, basis,
                  lead, does, codes)
                values (:county, :township, :version, :kind, :number, :matter, :basis, :lead, :does, :codes)
                """)
                .param("county", actor.county())
                .param("township", list.townshipCode())
                .param("version", list.listVersion())
                .param("kind", row.kind().name())
                .param("number", row.number())
                .param("matter", row.matter())
                .param("basis", row.basis())
                .param("lead", row.lead())
                .param("does", row.does())
                .param("codes", String.join(" ", row.codes()))
                .update());
    }

    boolean publish(String county, String township, int version, LocalDate on) {
        return jdbc.sql("""
                update powers_list set published = true, published_on = :on
                where county_code = :county and township_code = :township and list_version = :version
                  and not published
                """)
                        .param("county", county)
                        .param("township", township)
                        .param("version", version)
                        .param("on", on)
                        .update()
                == 1;
    }

    private static DutyRow row(ResultSet row, int index) throws SQLException {
        return new DutyRow(
                ListKind.valueOf(row.getString("kind")),
                row.getInt("row_number"),
                row.getString("matter"),
                row.getString("basis"),
                row.getString("lead"),
                row.getString("does"),
                codes(row.getString("codes")));
    }

    static List<String> codes(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("[\\s,，、;；]+"));
    }
}

package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbered papers without a seal, in the name of an organ whose seal somebody keeps. */
@Component
public class Unsealed {

    private final JdbcClient jdbc;

    Unsealed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the keeper's list. */
    public record Line(
            UUID id, String number, String title, String organName, LocalDate issuedOn, String issuedByName) {}

    List<Line> page(Scope scope, UUID keeper, ListQuery query) {
        return jdbc.sql("""
                select p.id, p.number, p.title, p.organ_name, p.issued_on, p.issued_by_name
                from documents_paper p
                where p.county_code = :county
                  and (:township::text is null or p.township_code = :township
                       or exists (select 1 from documents_paper_cosigner c
                                  where c.county_code = p.county_code and c.paper = p.id and c.township_code = :township))
                  and p.number is not null and p.state = 'FINAL'
                  and exists (
                    select 1 from documents_seal s
                    where s.county_code = :county and s.keeper = :keeper and s.state = 'IN_USE'
                      and (s.for_organ = p.organ
                           or exists (select 1 from documents_paper_cosigner c
                                      where c.county_code = p.county_code and c.paper = p.id and c.organ = s.for_organ))
                      and not exists (select 1 from documents_seal_use u
                                      where u.county_code = p.county_code and u.paper = p.id and u.result = 'SEALED'
                                        and u.signer = s.for_organ))
                  and (:q::text is null or p.number like '%' || :q || '%' or p.title like '%' || :q || '%')
                  and (:issued_from::date is null or p.issued_on >= :issued_from::date)
                  and (:issued_to::date is null or p.issued_on <= :issued_to::date)
                  and (:after_id::uuid is null or p.id < :after_id::uuid)
                order by p.id desc limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("keeper", keeper)
                .query(Line.class)
                .list();
    }

    /** The newest of one title, for who seals by program. */
    public List<UUID> newest(String county, @Nullable String township, UUID keeper, String title, int limit) {
        return jdbc.sql("""
                select p.id from documents_paper p
                where p.county_code = :county
                  and (:township::text is null or p.township_code = :township
                       or exists (select 1 from documents_paper_cosigner c
                                  where c.county_code = p.county_code and c.paper = p.id and c.township_code = :township))
                  and p.title = :title and p.state = 'FINAL'
                  and exists (
                    select 1 from documents_seal s
                    where s.county_code = :county and s.keeper = :keeper and s.state = 'IN_USE'
                      and (s.for_organ = p.organ
                           or exists (select 1 from documents_paper_cosigner c
                                      where c.county_code = p.county_code and c.paper = p.id and c.organ = s.for_organ))
                      and not exists (select 1 from documents_seal_use u
                                      where u.county_code = p.county_code and u.paper = p.id and u.result = 'SEALED'
                                        and u.signer = s.for_organ))
                order by p.id desc limit :limit
                """)
                .param("county", county)
                .param("township", township)
                .param("keeper", keeper)
                .param("title", title)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}

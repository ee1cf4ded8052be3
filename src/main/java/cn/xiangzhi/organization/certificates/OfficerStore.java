package cn.xiangzhi.organization.certificates;

import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.Officers.Officer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people, certificates, qualification and hours of a county in two statements. */
@Component
public class OfficerStore {

    private final JdbcClient jdbc;
    private final CertificateStore certificates;

    OfficerStore(JdbcClient jdbc, CertificateStore certificates) {
        this.jdbc = jdbc;
        this.certificates = certificates;
    }

    private record Row(
            UUID id,
            @Nullable String townshipCode,
            String name,
            String organName,
            String secondedTo,
            boolean qualified,
            BigDecimal hours) {}

    public List<Officer> of(String county, LocalDate on) {
        var held = certificates.inScope(county, null).stream()
                .map(CertificateStore.Row::certificate)
                .filter(certificate -> certificate.state() != Certificate.State.REVOKED)
                .collect(Collectors.groupingBy(Certificate::person));
        return rows(county, on).stream()
                .filter(row -> row.qualified() || held.containsKey(row.id()))
                .map(row -> new Officer(
                        row.id(),
                        row.townshipCode(),
                        row.name(),
                        row.organName(),
                        row.secondedTo(),
                        row.qualified(),
                        held.getOrDefault(row.id(), List.of()),
                        row.hours()))
                .toList();
    }

    private List<Row> rows(String county, LocalDate on) {
        return jdbc.sql("""
                select p.id, p.township_code, p.name, o.name as organ_name, p.seconded_to,
                  q.person_id is not null as qualified, coalesce(h.hours, 0) as hours
                from organization_person p
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                left join organization_legal_qualification q on q.county_code = p.county_code and q.person_id = p.id
                left join (
                  select person_id, max(hours) as hours from (
                    select person_id, sum(hours) as hours from organization_training
                    where county_code = :county and held_on between :from and :on
                    group by person_id, extract(year from held_on)) y
                  group by person_id) h on h.person_id = p.id
                where p.county_code = :county and p.left_on is null
                order by p.township_code, p.name, p.id
                """)
                .param("county", county)
                .param("from", LocalDate.of(on.getYear() - 1, 1, 1))
                .param("on", on)
                .query(Row.class)
                .list();
    }
}

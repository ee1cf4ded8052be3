package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.store.LateWrites;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_reporter: who reported, sealed, apart from the report (PIPL 51). */
@Repository
public class ReporterStore {

    private final JdbcClient jdbc;
    private final LateWrites late;
    private final PersonalData personalData;

    ReporterStore(JdbcClient jdbc, LateWrites late, PersonalData personalData) {
        this.jdbc = jdbc;
        this.late = late;
        this.personalData = personalData;
    }

    /** Who reported, as it may be shown: opened only by an act of its own. */
    public record Reporter(String name, String phone, String onBehalfOf) {}

    void add(Report report, Reporter reporter) {
        late.sql("""
                insert into intake_reporter (county_code, report_id, township_code, name_sealed, phone_sealed,
                        phone_print, on_behalf_of, name_print, tail_print)
                values (:county, :report, :township, :name, :phone, :print, :behalf, :named, :tail)
                """)
                .param("county", report.county())
                .param("report", report.id())
                .param("township", report.place().township())
                .param("name", sealed(reporter.name()))
                .param("phone", sealed(reporter.phone()))
                .param("print", reporter.phone().isEmpty() ? null : personalData.fingerprint(reporter.phone()))
                .param("behalf", reporter.onBehalfOf().isEmpty() ? null : reporter.onBehalfOf())
                .param("named", reporter.name().isEmpty() ? null : personalData.fingerprint(reporter.name()))
                .param("tail", tail(reporter.phone()))
                .later();
    }

    /** In the open; the caller has checked the right and keeps the opening. Empty when the report is anonymous. */
    public Optional<Reporter> open(String county, UUID report) {
        return jdbc.sql("select * from intake_reporter where county_code = :county and report_id = :report")
                .param("county", county)
                .param("report", report)
                .query((row, i) -> new Reporter(
                        opened(row.getString("name_sealed")),
                        opened(row.getString("phone_sealed")),
                        row.getString("on_behalf_of") == null ? "" : row.getString("on_behalf_of")))
                .optional();
    }

    public boolean known(String county, UUID report) {
        return jdbc.sql("""
                select exists(select 1 from intake_reporter where county_code = :county and report_id = :report)
                """)
                .param("county", county)
                .param("report", report)
                .query(Boolean.class)
                .single();
    }

    /** Reports of whoever has that name, that telephone, or one that ends in these four digits; nobody is opened (F88). */
    public List<UUID> of(Scope scope, String nameOrPhone, int limit) {
        var words = nameOrPhone.strip();
        var digits = words.replaceAll("[^0-9]", "");
        return jdbc.sql("""
                select report_id from intake_reporter
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and (name_print = :name or phone_print = any(:phones) or tail_print = :tail)
                 order by report_id desc
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("name", personalData.fingerprint(words))
                .param("phones", new String[] {personalData.fingerprint(words), personalData.fingerprint(digits)})
                .param("tail", words.matches("[0-9]{4}") ? tail(words) : null)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** The print of the last four digits; marked, so that it is no print of a telephone of four digits. */
    private @Nullable String tail(String phone) {
        var digits = phone.replaceAll("[^0-9]", "");
        return digits.length() < 4 ? null : personalData.fingerprint("末四位" + digits.substring(digits.length() - 4));
    }

    private @Nullable String sealed(String plain) {
        return plain.isEmpty() ? null : personalData.seal(plain);
    }

    private String opened(@Nullable String sealed) {
        return sealed == null ? "" : personalData.open(sealed);
    }
}

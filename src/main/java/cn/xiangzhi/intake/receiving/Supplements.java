package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What another program adds to a report later (updates of Open311): words for the desk, never a change of stage by itself. */
@Component
public class Supplements {

    private final JdbcClient jdbc;
    private final ReportStore reports;
    private final ReportActs acts;
    private final PersonalData personalData;

    Supplements(JdbcClient jdbc, ReportStore reports, ReportActs acts, PersonalData personalData) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.acts = acts;
        this.personalData = personalData;
    }

    /** What the desk reads of it: the words, never the person. */
    public record Said(
            String owner,
            String status,
            String words,
            @Nullable String url,
            OffsetDateTime at) {}

    /** What was added. {@code once}: a second handing-in changes nothing. */
    public record Added(
            UUID once,
            UUID key,
            String owner,
            String theirId,
            String status,
            String words,
            String url,
            OffsetDateTime at,
            String name,
            String email,
            String phone) {}

    /** The id it has here; the same for the same {@code once}. */
    @Transactional
    public UUID add(Actor actor, Report before, Added added) {
        var earlier = earlier(before.county(), added.once());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var report = before.after(ReportMove.SUPPLEMENT);
        var id = Ids.next();
        if (!insert(report, id, added)) {
            return earlier(before.county(), added.once()).orElseThrow();
        }
        reports.save(report);
        acts.append(actor, report, ReportMove.SUPPLEMENT, added.owner() + "送来补充说明：" + added.words());
        return id;
    }

    public List<Said> of(String county, UUID report) {
        return jdbc.sql("""
                select owner, status, words, url, said_at as at from intake_supplement
                 where county_code = :county and report_id = :report
                 order by id
                 limit 200
                """)
                .param("county", county)
                .param("report", report)
                .query(Said.class)
                .list();
    }

    public Optional<UUID> earlier(String county, UUID once) {
        return jdbc.sql("select id from intake_supplement where county_code = :county and once = :once")
                .param("county", county)
                .param("once", once)
                .query(UUID.class)
                .optional();
    }

    private boolean insert(Report report, UUID id, Added added) {
        return jdbc.sql("""
                insert into intake_supplement (county_code, id, report_id, township_code, key_id, owner, their_id,
                        status, words, url, said_at, name_sealed, email_sealed, phone_sealed, once)
                values (:county, :id, :report, :township, :key, :owner, :theirs,
                        :status, :words, :url, :at, :name, :email, :phone, :once)
                on conflict do nothing
                """)
                        .param("county", report.county())
                        .param("id", id)
                        .param("report", report.id())
                        .param("township", report.place().township())
                        .param("key", added.key())
                        .param("owner", added.owner())
                        .param("theirs", added.theirId())
                        .param("status", added.status())
                        .param("words", added.words())
                        .param("url", added.url().isEmpty() ? null : added.url())
                        .param("at", added.at())
                        .param("name", sealed(added.name()))
                        .param("email", sealed(added.email()))
                        .param("phone", sealed(added.phone()))
                        .param("once", added.once())
                        .update()
                == 1;
    }

    private @Nullable String sealed(String plain) {
        return plain.isEmpty() ? null : personalData.seal(plain);
    }
}

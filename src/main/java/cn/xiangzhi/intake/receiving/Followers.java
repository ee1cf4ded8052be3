package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Contact;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who met with the same thing: counted at the report that is there instead of a report each (F6, F7). */
@Component
public class Followers {

    private final JdbcClient jdbc;
    private final ReportStore reports;
    private final ReportActs acts;
    private final PersonalData personalData;
    private final Today today;

    Followers(JdbcClient jdbc, ReportStore reports, ReportActs acts, PersonalData personalData, Today today) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.acts = acts;
        this.personalData = personalData;
        this.today = today;
    }

    /** What the desk reads of a follower: the words, never the person. */
    public record Follower(OffsetDateTime at, String words) {}

    @Transactional
    void add(PublicReportForm form, Contact contact, UUID same) {
        var where = PublicReportForm.or(form.where());
        if (!where.matches("\\d{9}|\\d{12}")) {
            throw Refused.invalid("没有记下", "没有选择所在地", "请返回上一步重新选择");
        }
        var found = reports.find(form.county(), same).orElseThrow(() -> Refused.notFound("这份报告"));
        var report = found.after(ReportMove.FOLLOW);
        var text = PublicReportForm.or(form.text()).replace("\0", "").strip();
        var words = text.length() > Handed.TEXT ? text.substring(0, Handed.TEXT) : text;
        if (insert(report, form, words, contact)) {
            reports.countFollower(report);
            acts.append(Reporters.of(report.county()), report, ReportMove.FOLLOW, "又有一人反映同一件事");
        }
    }

    public List<Follower> of(String county, UUID report) {
        return jdbc.sql("""
                select added_at, words from intake_follower
                 where county_code = :county and report_id = :report
                 order by id
                 limit 200
                """)
                .param("county", county)
                .param("report", report)
                .query((row, i) ->
                        new Follower(row.getObject("added_at", OffsetDateTime.class), row.getString("words")))
                .list();
    }

    private boolean insert(Report report, PublicReportForm form, String words, Contact contact) {
        var told = contact.by() != Contact.By.RECEIPT;
        var phone = PublicReportForm.or(form.phone()).strip();
        return jdbc.sql("""
                insert into intake_follower (county_code, id, report_id, township_code, words, phone_sealed,
                        phone_print, added_at, once, way, address_sealed)
                values (:county, :id, :report, :township, :words, :phone, :print, :at, :once, :way, :address)
                on conflict do nothing
                """)
                        .param("county", report.county())
                        .param("id", Ids.next())
                        .param("report", report.id())
                        .param("township", report.place().township())
                        .param("words", words)
                        .param("phone", phone.isEmpty() ? null : personalData.seal(phone))
                        .param("print", phone.isEmpty() ? null : personalData.fingerprint(phone))
                        .param("at", today.now())
                        .param("once", form.once() == null ? Ids.next() : form.once())
                        .param("way", told ? contact.by().name() : null)
                        .param("address", told ? personalData.seal(contact.address()) : null)
                        .update()
                == 1;
    }
}

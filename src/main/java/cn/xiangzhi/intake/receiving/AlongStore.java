package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.outside.OutsideStore;
import cn.xiangzhi.intake.outside.Petitions;
import cn.xiangzhi.intake.questions.AnswerStore;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.store.LateWrites;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came along with a report: answers, addresses, foreign numbers, the program that sent it. */
@Repository
public class AlongStore {

    private final JdbcClient jdbc;
    private final LateWrites late;
    private final PersonalData personalData;
    private final AnswerStore answers;
    private final OutsideStore outside;
    private final Petitions petitions;

    AlongStore(
            JdbcClient jdbc,
            LateWrites late,
            PersonalData personalData,
            AnswerStore answers,
            OutsideStore outside,
            Petitions petitions) {
        this.jdbc = jdbc;
        this.late = late;
        this.personalData = personalData;
        this.answers = answers;
        this.outside = outside;
        this.petitions = petitions;
    }

    /** The program a report came from. */
    public record SentBy(UUID key, String owner, String email) {}

    void keep(Report report, Along along, UUID act) {
        var place = report.place();
        answers.add(place, report.id(), along.answers());
        for (var i = 0; i < along.links().size(); i++) {
            link(report, i + 1, along.links().get(i));
        }
        var from = along.outside();
        if (from != null) {
            var route = Petitions.route(from);
            outside.add(place, report.id(), from, route);
            if (route != null) {
                petitions.begin(report, route, act);
            }
        }
        if (along.sender() != null) {
            sender(report, along.sender());
        }
    }

    /** Addresses that came with a report; never fetched by the program. */
    public List<String> links(String county, UUID report) {
        return jdbc.sql("""
                select url from intake_link where county_code = :county and report_id = :report order by position
                """)
                .param("county", county)
                .param("report", report)
                .query(String.class)
                .list();
    }

    /** In the open: the caller has checked the right and keeps the opening. */
    public Optional<SentBy> sentBy(String county, UUID report) {
        return jdbc.sql("select * from intake_sender where county_code = :county and report_id = :report")
                .param("county", county)
                .param("report", report)
                .query((row, i) -> new SentBy(
                        row.getObject("key_id", UUID.class),
                        row.getString("owner"),
                        opened(row.getString("email_sealed"))))
                .optional();
    }

    private void link(Report report, int position, String url) {
        late.sql("""
                insert into intake_link (county_code, report_id, position, township_code, url)
                values (:county, :report, :position, :township, :url)
                """)
                .param("county", report.county())
                .param("report", report.id())
                .param("position", position)
                .param("township", report.place().township())
                .param("url", url)
                .later();
    }

    private void sender(Report report, Along.Sender sender) {
        late.sql("""
                insert into intake_sender (county_code, report_id, township_code, key_id, owner, email_sealed,
                        account_sealed, device_sealed)
                values (:county, :report, :township, :key, :owner, :email, :account, :device)
                """)
                .param("county", report.county())
                .param("report", report.id())
                .param("township", report.place().township())
                .param("key", sender.key())
                .param("owner", sender.owner())
                .param("email", sealed(sender.email()))
                .param("account", sealed(sender.account()))
                .param("device", sealed(sender.device()))
                .later();
    }

    private @Nullable String sealed(String plain) {
        return plain.isEmpty() ? null : personalData.seal(plain);
    }

    private String opened(@Nullable String sealed) {
        return sealed == null ? "" : personalData.open(sealed);
    }
}

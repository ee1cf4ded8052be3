package cn.xiangzhi.intake.informing;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Contact;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.store.LateWrites;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_contact: where a reporter wants to be told, sealed. */
@Repository
public class ContactStore {

    private final JdbcClient jdbc;
    private final LateWrites late;
    private final PersonalData secrets;
    private final Today today;

    ContactStore(JdbcClient jdbc, LateWrites late, PersonalData secrets, Today today) {
        this.jdbc = jdbc;
        this.late = late;
        this.secrets = secrets;
        this.today = today;
    }

    void add(Report report, Contact contact) {
        late.sql("""
                insert into intake_contact (county_code, report_id, township_code, way, address_sealed, chosen_at)
                values (:county, :report, :township, :way, :address, :at)
                on conflict do nothing
                """)
                .param("county", report.county())
                .param("report", report.id())
                .param("township", report.place().township())
                .param("way", contact.by().name())
                .param("address", secrets.seal(contact.address()))
                .param("at", today.now())
                .later();
    }

    Optional<Contact> find(String county, UUID report) {
        return jdbc.sql(
                        "select way, address_sealed from intake_contact where county_code = :county and report_id = :report")
                .param("county", county)
                .param("report", report)
                .query((row, i) -> new Contact(
                        Contact.By.valueOf(row.getString("way")), secrets.open(row.getString("address_sealed"))))
                .optional();
    }

    /** Those who met with the same thing and chose to be told: id of the follower, and where. */
    Map<UUID, Contact> followers(String county, UUID report) {
        var followers = new LinkedHashMap<UUID, Contact>();
        jdbc.sql("""
                select id, way, address_sealed from intake_follower
                 where county_code = :county and report_id = :report and way is not null
                 order by id
                """)
                .param("county", county)
                .param("report", report)
                .query((row, i) -> followers.put(
                        row.getObject("id", UUID.class),
                        new Contact(
                                Contact.By.valueOf(row.getString("way")),
                                secrets.open(row.getString("address_sealed")))))
                .list();
        return followers;
    }

    /** By which way, without opening where. */
    public Contact.By by(String county, UUID report) {
        return jdbc.sql("select way from intake_contact where county_code = :county and report_id = :report")
                .param("county", county)
                .param("report", report)
                .query((row, i) -> Contact.By.valueOf(row.getString("way")))
                .optional()
                .orElse(Contact.By.RECEIPT);
    }

    /** The reporter takes it back; nothing is sent any more. */
    public void drop(String county, UUID report) {
        jdbc.sql("delete from intake_contact where county_code = :county and report_id = :report")
                .param("county", county)
                .param("report", report)
                .update();
    }
}

package cn.xiangzhi.messages.settings;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.sending.QuietHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of messages_setting: a township's own, else the county's, else the usual. */
@Repository
public class Settings {

    private final JdbcClient jdbc;
    private final Today today;

    Settings(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** What holds there. */
    public Setting of(String county, @Nullable String township) {
        return jdbc.sql("""
                select * from messages_setting
                 where county_code = :county and township_code in (:township, '')
                 order by township_code desc
                 limit 1
                """)
                .param("county", county)
                .param("township", township == null ? "" : township)
                .query(Settings::setting)
                .optional()
                .orElseGet(() -> Setting.usual(county, ""));
    }

    /** The office's own row, if it has one. */
    public Optional<Setting> own(String county, String township) {
        return jdbc.sql("select * from messages_setting where county_code = :county and township_code = :township")
                .param("county", county)
                .param("township", township)
                .query(Settings::setting)
                .optional();
    }

    /** Saves the office's own; stale when somebody else was faster. */
    public void save(Actor actor, Setting setting) {
        var sms = setting.sms();
        var mail = setting.mail();
        var changed = jdbc.sql("""
                insert into messages_setting (county_code, township_code, quiet_from, quiet_to, sms_budget, public_url,
                        sms_signature, sms_mode, sms_url, sms_body, sms_type, sms_header, sms_secret_sealed, sms_expects,
                        mail_host, mail_port, mail_security, mail_user, mail_secret_sealed, mail_from, private_allowed,
                        version, changed_at, changed_by)
                values (:county, :township, :quietFrom, :quietTo, :budget, :publicUrl,
                        :signature, :mode, :url, :body, :type, :header, :smsSecret, :expects,
                        :host, :port, :security, :user, :mailSecret, :from, :private,
                        1, :at, :by)
                on conflict (county_code, township_code) do update
                   set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, sms_budget = excluded.sms_budget,
                       public_url = excluded.public_url, sms_signature = excluded.sms_signature,
                       sms_mode = excluded.sms_mode, sms_url = excluded.sms_url, sms_body = excluded.sms_body,
                       sms_type = excluded.sms_type, sms_header = excluded.sms_header,
                       sms_secret_sealed = excluded.sms_secret_sealed, sms_expects = excluded.sms_expects,
                       mail_host = excluded.mail_host, mail_port = excluded.mail_port,
                       mail_security = excluded.mail_security, mail_user = excluded.mail_user,
                       mail_secret_sealed = excluded.mail_secret_sealed, mail_from = excluded.mail_from,
                       private_allowed = excluded.private_allowed, version = messages_setting.version + 1,
                       changed_at = excluded.changed_at, changed_by = excluded.changed_by
                 where messages_setting.version = :version
                """)
                .param("county", setting.county())
                .param("township", setting.township())
                .param("quietFrom", setting.quiet().from())
                .param("quietTo", setting.quiet().to())
                .param("budget", setting.budget())
                .param("publicUrl", setting.publicUrl())
                .param("signature", sms.signature())
                .param("mode", sms.mode().name())
                .param("url", sms.url())
                .param("body", sms.body())
                .param("type", sms.type())
                .param("header", sms.header())
                .param("smsSecret", sms.secretSealed())
                .param("expects", sms.expects())
                .param("host", mail.host())
                .param("port", mail.port())
                .param("security", mail.security().name())
                .param("user", mail.user())
                .param("mailSecret", mail.secretSealed())
                .param("from", mail.from())
                .param("private", setting.privateAllowed())
                .param("at", today.now())
                .param("by", actor.name())
                .param("version", setting.version())
                .update();
        if (changed == 0) {
            throw Refused.stale("消息设置");
        }
    }

    private static Setting setting(ResultSet row, int i) throws SQLException {
        return new Setting(
                row.getString("county_code"),
                row.getString("township_code"),
                new QuietHours(
                        row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class)),
                row.getObject("sms_budget", Integer.class),
                row.getString("public_url"),
                new Setting.Sms(
                        row.getString("sms_signature"),
                        Setting.SmsMode.valueOf(row.getString("sms_mode")),
                        row.getString("sms_url"),
                        row.getString("sms_body"),
                        row.getString("sms_type"),
                        row.getString("sms_header"),
                        row.getString("sms_secret_sealed"),
                        row.getString("sms_expects")),
                new Setting.Mail(
                        row.getString("mail_host"),
                        row.getInt("mail_port"),
                        Setting.Security.valueOf(row.getString("mail_security")),
                        row.getString("mail_user"),
                        row.getString("mail_secret_sealed"),
                        row.getString("mail_from")),
                row.getBoolean("private_allowed"),
                row.getLong("version"));
    }
}

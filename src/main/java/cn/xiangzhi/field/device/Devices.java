package cn.xiangzhi.field.device;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.secrecy.PersonalData;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Phones and their secrets: the same account on the same phone gets the same secret again, nobody else ever. */
@Component
public class Devices {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LABEL = 200;

    private final JdbcClient jdbc;
    private final PersonalData secrets;
    private final Today today;

    Devices(JdbcClient jdbc, PersonalData secrets, Today today) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.today = today;
    }

    /** Makes the phone known, or knows it again. */
    @Transactional
    public Device enrol(Actor actor, UUID id, String label, Instant clock) {
        var now = today.now();
        jdbc.sql("""
                insert into field_device (county_code, id, account, person, label, secret_sealed, next_number, enrolled_at,
                    seen_at, ahead_ms)
                values (:county, :id, :account, :person, :label, :secret, 1, :now, :now, :ahead)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("account", actor.account())
                .param("person", actor.person())
                .param("label", label.substring(0, Math.min(label.length(), LABEL)))
                .param("secret", secrets.seal(fresh()))
                .param("now", now)
                .param("ahead", ahead(clock, now.toInstant()))
                .update();
        var device = own(actor, id);
        jdbc.sql("""
                update field_device set seen_at = :now, ahead_ms = :ahead where county_code = :county and id = :id
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("now", now)
                .param("ahead", ahead(clock, now.toInstant()))
                .update();
        return device;
    }

    /** The actor's own phone; another's is refused, and what it holds stays locked. */
    public Device own(Actor actor, UUID id) {
        return find(actor, id)
                .filter(device -> device.account().equals(actor.account()))
                .orElseThrow(Devices::unknown);
    }

    /** The same, with its row locked until the transaction ends, so that its entries come one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Device locked(Actor actor, UUID id) {
        jdbc.sql("select id from field_device where county_code = :county and id = :id for update")
                .param("county", actor.county())
                .param("id", id)
                .query(UUID.class)
                .optional();
        return own(actor, id);
    }

    /** The entry of that number is kept: the next one is owed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(Actor actor, UUID id) {
        jdbc.sql("""
                update field_device set next_number = next_number + 1 where county_code = :county and id = :id
                """).param("county", actor.county()).param("id", id).update();
    }

    private Optional<Device> find(Actor actor, UUID id) {
        return jdbc.sql("""
                        select id, account, secret_sealed as secret, next_number from field_device
                        where county_code = :county and id = :id
                        """)
                .param("county", actor.county())
                .param("id", id)
                .query(Device.class)
                .optional()
                .map(row -> new Device(row.id(), row.account(), secrets.open(row.secret()), row.nextNumber()));
    }

    /** How far a phone's clock is before the server's, in milliseconds; behind is negative. */
    public static long ahead(Instant clock, Instant now) {
        return Duration.between(now, clock).toMillis();
    }

    private static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Refused unknown() {
        return new Refused(
                Refused.Kind.FORBIDDEN, null, "没有接上这部手机", "这部手机没有用您的账号登录过掌上执法", Basis.house("谁的手机谁用"), "请打开掌上执法重新登录");
    }
}

package cn.xiangzhi.field.device;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.NumberBook;
import cn.xiangzhi.organization.Organization;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Blocks of pre-printed numbers lent to a phone, so that a decision on the spot has its number without a signal (PPL 52). */
@Component
public class LentNumbers {

    private static final int BLOCK = 5;

    private final JdbcClient jdbc;
    private final Devices devices;
    private final NumberBook book;
    private final Organization organization;
    private final Today today;

    LentNumbers(JdbcClient jdbc, Devices devices, NumberBook book, Organization organization, Today today) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.book = book;
        this.organization = organization;
        this.today = today;
    }

    /** The unused numbers of the phone; a new block where there are none left. */
    @Transactional
    public List<String> lend(Actor actor, UUID device) {
        actor.must(Right.CASE_HANDLE, "不能领用预编号");
        var phone = devices.locked(actor, device);
        var held = unused(actor, phone.id());
        var township = actor.scope().township();
        if (!held.isEmpty()) {
            return held;
        }
        if (township == null) {
            throw Refused.invalid("没有领用", "您的岗位不在乡镇", "请切换到乡镇的执法岗位");
        }
        var government = organization.government(actor.county(), township);
        for (var number : book.reserve(actor, government.id(), actor.organ(), BLOCK)) {
            jdbc.sql("""
                    insert into field_number (county_code, number, device, account, lent_at)
                    values (:county, :number, :device, :account, :now)
                    """)
                    .param("county", actor.county())
                    .param("number", number)
                    .param("device", device)
                    .param("account", actor.account())
                    .param("now", today.now())
                    .update();
        }
        return unused(actor, device);
    }

    public List<String> unused(Actor actor, UUID device) {
        return jdbc.sql("""
                        select number from field_number
                        where county_code = :county and device = :device and account = :account and entry is null
                        order by lent_at, length(number), number
                        """)
                .param("county", actor.county())
                .param("device", device)
                .param("account", actor.account())
                .query(String.class)
                .list();
    }

    /** The number goes with an entry; one that is not this phone's, or is used, is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(Actor actor, UUID device, String number, UUID entry) {
        var used = jdbc.sql("""
                        update field_number set entry = :entry
                        where county_code = :county and number = :number and device = :device and account = :account
                          and (entry is null or entry = :entry)
                        """)
                .param("county", actor.county())
                .param("number", number)
                .param("device", device)
                .param("account", actor.account())
                .param("entry", entry)
                .update();
        if (used == 0) {
            throw Refused.invalid("没有当场处罚", "预编号" + number + "不是这部手机领用的，或者已经用过", "请在草稿里换一个预编号；已经交付的决定书，交内勤核对");
        }
    }
}

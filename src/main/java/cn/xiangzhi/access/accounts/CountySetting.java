package cn.xiangzhi.access.accounts;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator says once which county this is; until then the account stands in no county. */
@Component
public class CountySetting {

    /** The code of no county. */
    public static final String NONE = "000000";

    private final JdbcClient jdbc;
    private final SessionMemory sessions;
    private final Audit audit;

    CountySetting(JdbcClient jdbc, SessionMemory sessions, Audit audit) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Moves the administrator's rows by adding and removing, as a row's county is never changed in place. */
    @Transactional
    public void settle(Actor by, String county) {
        if (!by.county().equals(NONE)) {
            throw Refused.invalid("区划未设置", "本账号已属于" + by.county(), "其他县级的管理员请用 bin/xiangzhi user add 建立");
        }
        if (!county.matches("[1-9][0-9]{5}")) {
            throw Refused.invalid("区划未设置", "县级区划代码应为6位数字", "请按民政部门公布的县以上行政区划代码填写");
        }
        move("""
                insert into access_account (county_code, id, township_code, login, name, person_id, state, hash,
                    must_change, password_at, failed, locked_until, stamp, last_grant, created_at, version)
                select :county, id, township_code, login, name, person_id, state, hash, must_change, password_at,
                    failed, locked_until, stamp + 1, last_grant, created_at, version
                from access_account where county_code = '000000'
                """, county);
        move("""
                insert into access_password (county_code, id, account_id, hash, set_at)
                select :county, id, account_id, hash, set_at from access_password where county_code = '000000'
                """, county);
        move("""
                insert into access_role (county_code, id, code, name, rights, version)
                select :county, id, code, name, rights, version from access_role where county_code = '000000'
                """, county);
        move("""
                insert into access_post_grant (county_code, id, township_code, account_id, role_id, organ_id, organ_only,
                    from_date, to_date, granted_by, granted_at, revoked_by, revoked_at)
                select :county, id, township_code, account_id, role_id, organ_id, organ_only, from_date, to_date,
                    granted_by, granted_at, revoked_by, revoked_at
                from access_post_grant where county_code = '000000'
                """, county);
        sessions.writing(() -> jdbc.sql("delete from access_session where county_code = '000000'")
                .update());
        jdbc.sql("delete from access_post_grant where county_code = '000000'").update();
        jdbc.sql("delete from access_role where county_code = '000000'").update();
        jdbc.sql("delete from access_password where county_code = '000000'").update();
        jdbc.sql("delete from access_account where county_code = '000000'").update();
        audit.record(Actor.system(county), "设置县级区划", "account", by.account(), by.name() + "设为" + county);
    }

    private void move(String sql, String county) {
        jdbc.sql(sql).param("county", county).update();
    }
}

package cn.xiangzhi.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access_post_grant}. */
@Repository
public class PostStore {

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All posts ever granted to the account, newest first. */
    public List<Post> of(String county, UUID account) {
        return jdbc.sql("""
                select g.*, r.name as role_name, array_to_string(r.rights, ',') as rights
                from access_post_grant g join access_role r on r.county_code = g.county_code and r.id = g.role_id
                where g.county_code = :county and g.account_id = :account order by g.id desc
                """)
                .param("county", county)
                .param("account", account)
                .query((rs, n) -> post(rs))
                .list();
    }

    List<Post> withRole(String county, UUID role) {
        return jdbc.sql("""
                select g.*, r.name as role_name, array_to_string(r.rights, ',') as rights
                from access_post_grant g join access_role r on r.county_code = g.county_code and r.id = g.role_id
                where g.county_code = :county and g.role_id = :role and g.revoked_at is null
                """)
                .param("county", county)
                .param("role", role)
                .query((rs, n) -> post(rs))
                .list();
    }

    void add(String county, Post post, String by, OffsetDateTime now) {
        jdbc.sql("""
                insert into access_post_grant (county_code, id, township_code, account_id, role_id, organ_id, organ_only,
                    from_date, to_date, granted_by, granted_at)
                values (:county, :id, :township, :account, :role, :organ, :organOnly, :from, :to, :by, :now)
                on conflict do nothing
                """)
                .param("county", county)
                .param("id", post.id())
                .param("township", post.township())
                .param("account", post.account())
                .param("role", post.role())
                .param("organ", post.organ())
                .param("organOnly", post.organOnly())
                .param("from", post.from())
                .param("to", post.to())
                .param("by", by)
                .param("now", now)
                .update();
    }

    boolean revoke(String county, UUID id, String by, OffsetDateTime now) {
        return jdbc.sql("""
                update access_post_grant set revoked_by = :by, revoked_at = :now
                where county_code = :county and id = :id and revoked_at is null
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("by", by)
                        .param("now", now)
                        .update()
                == 1;
    }

    private static Post post(ResultSet rs) throws SQLException {
        return new Post(
                rs.getObject("id", UUID.class),
                rs.getObject("account_id", UUID.class),
                rs.getObject("role_id", UUID.class),
                rs.getString("role_name"),
                RoleStore.rights(rs.getString("rights")),
                rs.getObject("organ_id", UUID.class),
                rs.getString("township_code"),
                rs.getBoolean("organ_only"),
                rs.getObject("from_date", LocalDate.class),
                rs.getObject("to_date", LocalDate.class),
                rs.getObject("revoked_at") != null);
    }
}

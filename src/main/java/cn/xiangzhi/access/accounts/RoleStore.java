package cn.xiangzhi.access.accounts;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access_role}. */
@Repository
class RoleStore {

    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The default roles, where the county does not have them yet. */
    void seed(String county) {
        for (var role : DefaultRole.values()) {
            add(county, new Role(Ids.next(), role.name(), role.label(), role.rights(), 0));
        }
    }

    boolean add(String county, Role role) {
        return jdbc.sql("""
                insert into access_role (county_code, id, code, name, rights)
                values (:county, :id, :code, :name, :rights) on conflict do nothing
                """)
                        .param("county", county)
                        .param("id", role.id())
                        .param("code", role.code())
                        .param("name", role.name())
                        .param("rights", names(role.rights()))
                        .update()
                == 1;
    }

    boolean save(String county, Role role) {
        return jdbc.sql("""
                update access_role set name = :name, rights = :rights, version = version + 1
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", county)
                        .param("id", role.id())
                        .param("name", role.name())
                        .param("rights", names(role.rights()))
                        .param("version", role.version())
                        .update()
                == 1;
    }

    Optional<Role> find(String county, UUID id) {
        return jdbc.sql("""
                select id, code, name, array_to_string(rights, ',') as rights, version from access_role
                where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .query((rs, n) -> role(rs))
                .optional();
    }

    Optional<Role> byCode(String county, String code) {
        return jdbc.sql("""
                select id, code, name, array_to_string(rights, ',') as rights, version from access_role
                where county_code = :county and code = :code
                """)
                .param("county", county)
                .param("code", code)
                .query((rs, n) -> role(rs))
                .optional();
    }

    List<Role> all(String county) {
        return jdbc.sql("""
                select id, code, name, array_to_string(rights, ',') as rights, version from access_role
                where county_code = :county order by id
                """).param("county", county).query((rs, n) -> role(rs)).list();
    }

    private static Role role(ResultSet rs) throws SQLException {
        return new Role(
                rs.getObject("id", UUID.class),
                rs.getString("code"),
                rs.getString("name"),
                rights(rs.getString("rights")),
                rs.getLong("version"));
    }

    private static String[] names(Set<Right> rights) {
        return rights.stream().sorted().map(Right::name).toArray(String[]::new);
    }

    /** Words of rights that no longer exist are passed over. */
    static Set<Right> rights(String joined) {
        var words = Set.of(joined.split(","));
        var rights = EnumSet.noneOf(Right.class);
        Arrays.stream(Right.values()).filter(r -> words.contains(r.name())).forEach(rights::add);
        return rights;
    }
}

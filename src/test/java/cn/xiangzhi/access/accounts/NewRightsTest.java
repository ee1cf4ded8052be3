package cn.xiangzhi.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.TestStore;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counties of before: untouched default roles get the rights of seals, templates and filing back, changed ones are left alone and told of. */
class NewRightsTest {

    private static final String OLD = "620001";
    private static final String CHANGED = "620002";

    /** Roles that came with the rights themselves: counties of before do not have them and need none. */
    private static final Set<DefaultRole> ROLES_ADDED = EnumSet.of(DefaultRole.SEAL_KEEPER, DefaultRole.SERVICE_WINDOW);

    private final DataSource source = TestStore.open(TestStore.emptyDatabase());
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final RoleStore roles = new RoleStore(jdbc);

    @Test
    void 没改过的默认角色补上_改过的不动_没有人能办的提醒管理员() {
        migrate("002");
        for (var role : DefaultRole.values()) {
            insert(OLD, role, 0);
            insert(CHANGED, role, 1);
        }
        migrate("latest");
        migrate("latest");
        for (var role : DefaultRole.values()) {
            assertThat(rights(OLD, role))
                    .as(role.label())
                    .isEqualTo(ROLES_ADDED.contains(role) ? old(role) : role.rights());
            assertThat(rights(CHANGED, role)).as(role.label()).isEqualTo(old(role));
        }
        assertThat(new RightGaps(roles).waitingFor(administrator(CHANGED), 5))
                .singleElement()
                .satisfies(item -> assertThat(item.title()).contains("使用印章", "审批用印", "管理印章", "管理文书模板"));
        assertThat(new RightGaps(roles).waitingFor(administrator(OLD), 5))
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("没有一个角色能使用印章"));
        roles.add(OLD, new Role(Ids.next(), "X", "盖章的人", EnumSet.of(Right.SEAL_USE), 0));
        assertThat(new RightGaps(roles).waitingFor(administrator(OLD), 5)).isEmpty();
    }

    private void migrate(String to) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/access")
                .target(to)
                .load()
                .migrate();
    }

    private void insert(String county, DefaultRole role, int version) {
        jdbc.sql("""
                insert into access_role (county_code, id, code, name, rights, version)
                values (:county, :id, :code, :name, :rights, :version)
                """)
                .param("county", county)
                .param("id", Ids.next())
                .param("code", role.name())
                .param("name", role.label())
                .param("rights", old(role).stream().map(Right::name).toArray(String[]::new))
                .param("version", version)
                .update();
    }

    /** As the role was before seals, templates and filing back. */
    private static Set<Right> old(DefaultRole role) {
        var old = role.rights();
        old.removeAll(Arrays.stream(Right.values())
                .filter(right -> right.name().startsWith("SEAL_")
                        || right == Right.TEMPLATE_MANAGE
                        || right == Right.FILE_BACK
                        || right == Right.CATEGORY_MANAGE)
                .toList());
        return old;
    }

    private Set<Right> rights(String county, DefaultRole role) {
        return roles.byCode(county, role.name()).orElseThrow().rights();
    }

    private static Actor administrator(String county) {
        var id = new UUID(0, 5);
        return new Actor(
                id,
                id,
                "管理员",
                id,
                "县",
                "管理员",
                new Scope(county, null, null),
                Set.copyOf(List.of(Right.ACCOUNT_MANAGE)));
    }
}

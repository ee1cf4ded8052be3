package cn.xiangzhi.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Right;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DefaultRoleTest {

    @Test
    void 没有一个预设角色既办案又登记缴款() {
        for (var role : DefaultRole.values()) {
            assertThat(new Role(new UUID(0, 0), role.name(), role.label(), role.rights(), 0)
                            .mixesCollectingAndDeciding())
                    .as(role.label())
                    .isFalse();
        }
    }

    @Test
    void 每项权限至少有一个预设角色持有() {
        var given = EnumSet.noneOf(Right.class);
        Arrays.stream(DefaultRole.values()).forEach(r -> given.addAll(r.rights()));
        assertThat(given).containsExactlyInAnyOrder(Right.values());
    }
}

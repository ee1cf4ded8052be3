package cn.xiangzhi.access.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc123",
                "1234567890",
                "abcdefghijkl",
                "987654321098",
                "Zhangsan2026",
                "xxzhangsanxx1",
                "Admin123456",
                "1q2w3e4r5t",
                "a1a1a1a1a1a1"
            })
    void 弱密码一律拒绝(String password) {
        assertThatThrownBy(() -> PasswordRules.check("zhangsan", password)).isInstanceOf(Refused.class);
    }

    @Test
    void 够长够杂的密码通过() {
        assertThatCode(() -> PasswordRules.check("zhangsan", "green-hills-2026"))
                .doesNotThrowAnyException();
        assertThatCode(() -> PasswordRules.check("zhangsan", "绿水青山就是金山银山2026")).doesNotThrowAnyException();
    }

    @Test
    void 系统生成的密码自己也合规() {
        for (var i = 0; i < 200; i++) {
            PasswordRules.check("admin", Passwords.generate());
        }
    }
}

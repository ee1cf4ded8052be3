package cn.xiangzhi.access.signin;

import static cn.xiangzhi.shell.MenuEntry.Group.SYSTEM;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's lines of the menu. */
@Configuration(proxyBeanMethods = false)
class AccessMenu {

    @Bean
    MenuEntry accountsEntry() {
        return new MenuEntry(SYSTEM, 10, "账号", "/accounts", Right.ACCOUNT_MANAGE);
    }

    @Bean
    MenuEntry rolesEntry() {
        return new MenuEntry(SYSTEM, 20, "角色权限", "/accounts/roles", Right.ACCOUNT_MANAGE);
    }

    @Bean
    MenuEntry sessionsEntry() {
        return new MenuEntry(SYSTEM, 30, "在线用户", "/accounts/sessions", Right.ACCOUNT_MANAGE);
    }

    @Bean
    MenuEntry tokensEntry() {
        return new MenuEntry(SYSTEM, 40, "接口令牌", "/accounts/tokens", Right.ACCOUNT_MANAGE);
    }

    @Bean
    MenuEntry auditEntry() {
        return new MenuEntry(SYSTEM, 50, "审计日志", "/audit", Right.AUDIT_READ);
    }
}

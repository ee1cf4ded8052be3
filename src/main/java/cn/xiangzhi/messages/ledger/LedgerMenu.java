package cn.xiangzhi.messages.ledger;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines of messages in the menu. */
@Configuration(proxyBeanMethods = false)
class LedgerMenu {

    @Bean
    MenuEntry inboxMenu() {
        return new MenuEntry(MenuEntry.Group.DESK, 5, "收件箱", "/inbox", null);
    }

    @Bean
    MenuEntry messagesMenu() {
        return new MenuEntry(MenuEntry.Group.SYSTEM, 60, "消息台账", "/messages", Right.MESSAGE_READ);
    }

    @Bean
    MenuEntry messageFiguresMenu() {
        return new MenuEntry(MenuEntry.Group.SYSTEM, 61, "消息统计", "/messages/statistics", Right.MESSAGE_READ);
    }

    @Bean
    MenuEntry messageSettingsMenu() {
        return new MenuEntry(MenuEntry.Group.SYSTEM, 62, "消息设置", "/messages/settings", Right.MESSAGE_MANAGE);
    }

    @Bean
    MenuEntry messageWordingsMenu() {
        return new MenuEntry(MenuEntry.Group.SYSTEM, 63, "消息模板", "/messages/wordings", Right.MESSAGE_MANAGE);
    }

    @Bean
    MenuEntry webhooksMenu() {
        return new MenuEntry(MenuEntry.Group.SYSTEM, 64, "事件推送", "/messages/webhooks", Right.MESSAGE_MANAGE);
    }
}

package cn.xiangzhi.reference;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines of the menu that lead here. */
@Configuration(proxyBeanMethods = false)
class ReferenceMenu {

    @Bean
    MenuEntry lawLine() {
        return new MenuEntry(MenuEntry.Group.POWERS, 80, "法规与要旨", "/law", Right.LAW_READ);
    }

    @Bean
    MenuEntry deskLine() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 89, "规则问答", "/law/desk", Right.LAW_READ);
    }

    @Bean
    MenuEntry parametersLine() {
        return new MenuEntry(MenuEntry.Group.SYSTEM, 60, "法规参数", "/law/parameters", Right.LAW_READ);
    }

    @Bean
    MenuEntry calendarLine() {
        return new MenuEntry(MenuEntry.Group.SYSTEM, 61, "工作日历", "/calendar", null);
    }

    @Bean
    MenuEntry termsLine() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 90, "期限计算", "/public/terms", null);
    }
}

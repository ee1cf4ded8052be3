package cn.xiangzhi.organization.competition;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu line of competitive appointments. */
@Configuration(proxyBeanMethods = false)
class CompetitionMenu {

    @Bean
    MenuEntry competitionsMenu() {
        return new MenuEntry(MenuEntry.Group.SYSTEM, 22, "竞争上岗", "/competitions", Right.STAFF_READ);
    }
}

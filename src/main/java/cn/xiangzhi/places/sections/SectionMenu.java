package cn.xiangzhi.places.sections;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where sections and the places without somebody stand in the menu (S19). */
@Configuration(proxyBeanMethods = false)
class SectionMenu {

    @Bean
    MenuEntry sectionsMenu() {
        return new MenuEntry(MenuEntry.Group.INSPECTION, 30, "网格和包片责任", "/places/sections", Right.PLACE_READ);
    }

    @Bean
    MenuEntry nobodyMenu() {
        return new MenuEntry(MenuEntry.Group.INSPECTION, 31, "今天没有人管的地方", "/places/nobody", Right.PLACE_READ);
    }
}

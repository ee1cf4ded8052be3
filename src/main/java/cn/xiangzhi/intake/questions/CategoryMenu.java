package cn.xiangzhi.intake.questions;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the categories in the menu. */
@Configuration(proxyBeanMethods = false)
class CategoryMenu {

    @Bean
    MenuEntry categoriesMenu() {
        return new MenuEntry(MenuEntry.Group.SYSTEM, 60, "事件类别和提问", "/categories", Right.CATEGORY_MANAGE);
    }
}

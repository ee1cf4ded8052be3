package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines of dispatch in the menu. */
@Configuration(proxyBeanMethods = false)
class OrderMenu {

    @Bean
    MenuEntry supervisionsMenu() {
        return new MenuEntry(MenuEntry.Group.INTAKE, 22, "督办", "/orders/supervisions", Right.ORDER_READ);
    }

    @Bean
    MenuEntry handedMenu() {
        return new MenuEntry(MenuEntry.Group.INTAKE, 23, "我移交出去的", "/orders/handed", Right.ORDER_DISPATCH);
    }

    @Bean
    MenuEntry ordersMenu() {
        return new MenuEntry(MenuEntry.Group.INTAKE, 20, "派单", "/orders", Right.ORDER_READ);
    }
}

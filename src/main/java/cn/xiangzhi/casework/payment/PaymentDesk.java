package cn.xiangzhi.casework.payment;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What payments put on the desk. */
@Configuration(proxyBeanMethods = false)
class PaymentDesk {

    @Bean
    MenuEntry payNoticesMenu() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 51, "缴款通知书", "/payments/notices", Right.PAYMENT_READ);
    }

    @Bean
    MenuEntry reconciliationMenu() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 55, "缴款对账", "/payments/reconciliation", Right.PAYMENT_READ);
    }
}

package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.QuickLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines of intake in the menu. */
@Configuration(proxyBeanMethods = false)
class ReportMenu {

    @Bean
    MenuEntry reportsMenu() {
        return new MenuEntry(MenuEntry.Group.INTAKE, 10, "报告", "/reports", Right.REPORT_READ);
    }

    @Bean
    MenuEntry reportMapMenu() {
        return new MenuEntry(MenuEntry.Group.INTAKE, 11, "报告地图", "/reports/map", Right.REPORT_READ);
    }

    @Bean
    MenuEntry alikeReportsMenu() {
        return new MenuEntry(MenuEntry.Group.INTAKE, 12, "重复报告", "/reports/alike", Right.ORDER_DISPATCH);
    }

    @Bean
    MenuEntry publicationMenu() {
        return new MenuEntry(MenuEntry.Group.INTAKE, 13, "公开审查", "/reports/publication", Right.REPORT_PUBLISH);
    }

    @Bean
    QuickLink registerReport() {
        return new QuickLink(10, "登记报告", "来电、来访、来信、巡查发现", "/reports/new", "report", Right.REPORT_REGISTER);
    }
}

package cn.xiangzhi.organization.dossier;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu lines of organs, posts and people (S27): each page one click from its group. */
@Configuration(proxyBeanMethods = false)
class StaffMenu {

    @Bean
    MenuEntry organsMenu() {
        return line(20, "机构编制", "/organs", Right.STAFF_READ);
    }

    @Bean
    MenuEntry peopleMenu() {
        return line(21, "人员", "/people", Right.STAFF_READ);
    }

    @Bean
    MenuEntry establishmentMenu() {
        return line(25, "编制核定", "/organs/establishment", Right.STAFF_READ);
    }

    @Bean
    MenuEntry secondmentsMenu() {
        return line(26, "借调和混岗", "/people/secondments", Right.STAFF_READ);
    }

    @Bean
    MenuEntry aheadMenu() {
        return line(27, "空缺和退休", "/organs/ahead", Right.STAFF_MANAGE);
    }

    @Bean
    MenuEntry assistantsMenu() {
        return line(28, "村级协管员", "/people/assistants", Right.STAFF_READ);
    }

    @Bean
    MenuEntry rosterMenu() {
        return line(29, "花名册比对", "/people/roster", Right.STAFF_MANAGE);
    }

    private static MenuEntry line(int order, String label, String href, Right right) {
        return new MenuEntry(MenuEntry.Group.SYSTEM, order, label, href, right);
    }
}

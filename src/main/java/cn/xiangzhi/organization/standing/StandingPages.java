package cn.xiangzhi.organization.standing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Renewals ahead with what their lapse stops, and the year's hours (S30). */
@Controller
class StandingPages {

    private final Standing standing;
    private final Today today;

    StandingPages(Standing standing, Today today) {
        this.standing = standing;
        this.today = today;
    }

    @Needs(Right.STAFF_READ)
    @GetMapping("/certificates")
    String page(Actor actor, @RequestParam(defaultValue = "6") int months, Model model) {
        var span = Math.clamp(months, 1, 36);
        var county = actor.county();
        var township = actor.scope().township();
        var year = today.date().getYear();
        model.addAttribute("months", span);
        model.addAttribute("year", year);
        model.addAttribute(
                "renewals", standing.renewals(county, township, today.date().plusMonths(span)));
        model.addAttribute("hours", standing.hours(county, township, year));
        return "organization/standing";
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry standingMenu() {
            return new MenuEntry(MenuEntry.Group.SYSTEM, 24, "执法证和培训", "/certificates", Right.STAFF_READ);
        }
    }
}

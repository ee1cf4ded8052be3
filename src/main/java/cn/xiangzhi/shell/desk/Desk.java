package cn.xiangzhi.shell.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.QuickLink;
import cn.xiangzhi.shell.WorkSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: every room is asked what waits for this person. */
@Controller
class Desk {

    private final List<WorkSource> sources;
    private final List<QuickLink> links;
    private final Today today;

    Desk(ObjectProvider<WorkSource> sources, ObjectProvider<QuickLink> links, Today today) {
        this.sources = sources.orderedStream().toList();
        this.links =
                links.stream().sorted(Comparator.comparingInt(QuickLink::order)).toList();
        this.today = today;
    }

    @Needs
    @GetMapping("/")
    String desk(Actor actor, Model model) {
        var items = sources.stream()
                .flatMap(source -> source.waitingFor(actor, DeskPage.LIMIT).stream())
                .toList();
        var mine = links.stream()
                .filter(link -> link.right() == null || actor.has(link.right()))
                .toList();
        model.addAttribute("desk", DeskPage.of(greeting(actor.name()), items, mine));
        return "shell/desk";
    }

    private String greeting(String name) {
        var hour = today.now().getHour();
        return name + "，" + (hour < 5 ? "夜深了" : hour < 11 ? "早上好" : hour < 13 ? "中午好" : hour < 18 ? "下午好" : "晚上好");
    }

    /** The desk's own line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry deskMenu() {
            return new MenuEntry(MenuEntry.Group.DESK, 0, "我的工作台", "/", null);
        }
    }
}

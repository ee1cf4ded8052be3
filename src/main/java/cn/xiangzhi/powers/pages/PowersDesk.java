package cn.xiangzhi.powers.pages;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.SearchSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What powers put on the desk: menu and search box. */
@Configuration
class PowersDesk {

    @Bean
    MenuEntry powersMenu() {
        return new MenuEntry(MenuEntry.Group.POWERS, 10, "事项目录", "/powers", Right.POWER_READ);
    }

    @Bean
    SearchSource itemsFound(Catalogue catalogue) {
        return (actor, words, limit) -> actor.has(Right.POWER_READ)
                ? catalogue.find(actor.county(), words, limit).stream()
                        .map(hit -> hit.thing())
                        .map(entry -> new SearchSource.SearchHit(
                                "权责事项",
                                entry.item().name(),
                                entry.item().basis() + "　" + entry.range(),
                                "/powers/items/" + entry.item().code()))
                        .toList()
                : List.of();
    }
}

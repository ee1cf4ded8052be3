package cn.xiangzhi.shell.listing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.shell.Needs;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saving, renaming and deleting views; each leads back to its list. */
@Controller
class SavedViewPages {

    private final SavedViews views;

    SavedViewPages(SavedViews views) {
        this.views = views;
    }

    @Needs
    @PostMapping("/views")
    String save(
            Actor actor,
            @RequestParam String path,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "false") boolean usual) {
        if (!path.matches("/[a-z0-9/-]{1,100}") || query.length() > 2_000 || !query.matches("[\\x21-\\x7e]*")) {
            throw Refused.invalid("不能保存视图", "列表地址或条件不完整", "请回到列表，重新筛选后再保存");
        }
        views.save(actor, path, named(name), query, usual);
        return "redirect:" + path + (query.isEmpty() ? "?view=all" : "?" + query);
    }

    @Needs
    @PostMapping("/views/{id}/name")
    String rename(Actor actor, @PathVariable UUID id, @RequestParam String name) {
        views.rename(actor, id, named(name));
        return "redirect:" + views.get(actor, id).path() + "?view=all";
    }

    @Needs
    @PostMapping("/views/{id}/usual")
    String usual(Actor actor, @PathVariable UUID id) {
        views.usual(actor, id);
        return "redirect:" + views.get(actor, id).path() + "?view=all";
    }

    @Needs
    @PostMapping("/views/{id}/delete")
    String delete(Actor actor, @PathVariable UUID id) {
        var view = views.get(actor, id);
        views.delete(actor, id);
        return "redirect:" + view.path() + "?view=all";
    }

    private static String named(String name) {
        var kept = name.strip();
        if (kept.isEmpty() || kept.length() > 20) {
            throw Refused.invalid("不能保存视图", "名称应为1至20个字", "请填写一个简短的名称，如：本周未派");
        }
        return kept;
    }
}

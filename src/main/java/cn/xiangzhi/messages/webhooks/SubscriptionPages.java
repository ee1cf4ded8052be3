package cn.xiangzhi.messages.webhooks;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.messages.EventType;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 事件推送: the subscriptions of other systems (F90). */
@Controller
class SubscriptionPages {

    private final Subscriptions subscriptions;
    private final SubscriptionDesk desk;
    private final Places places;

    SubscriptionPages(Subscriptions subscriptions, SubscriptionDesk desk, Places places) {
        this.subscriptions = subscriptions;
        this.desk = desk;
        this.places = places;
    }

    @Needs(Right.MESSAGE_MANAGE)
    @GetMapping("/messages/webhooks")
    String list(Actor actor, Model model) {
        model.addAttribute("subscriptions", subscriptions.all(actor.scope()));
        model.addAttribute("places", places);
        return "messages/webhooks";
    }

    @Needs(Right.MESSAGE_MANAGE)
    @GetMapping("/messages/webhooks/new")
    String form(Actor actor, Model model) {
        return draw(actor, null, Ids.next(), "", "", List.of(), model);
    }

    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping("/messages/webhooks/new")
    String make(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") List<String> types,
            @RequestParam(required = false) @Nullable String township,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = once == null ? Ids.next() : once;
        try {
            redirect.addFlashAttribute("secret", desk.make(actor, id, name, url, types, township));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, null, id, name, url, types, model);
        }
        redirect.addFlashAttribute("done", "推送已登记，请把密钥交给对方，离开本页后不再显示");
        return "redirect:/messages/webhooks/" + id;
    }

    @Needs(Right.MESSAGE_MANAGE)
    @GetMapping("/messages/webhooks/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        var one = subscriptions.get(actor.scope(), id);
        return draw(actor, one, id, one.where().name(), one.where().url(), one.types(), model);
    }

    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping("/messages/webhooks/{id}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") List<String> types,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.change(actor, id, version, name, url, types);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, subscriptions.get(actor.scope(), id), id, name, url, types, model);
        }
        return done(id, "推送已更改", redirect);
    }

    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping("/messages/webhooks/{id}/key")
    String newKey(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes redirect) {
        redirect.addFlashAttribute("secret", desk.newKey(actor, id, version));
        return done(id, "已换新密钥；24 小时内新旧两把都签，请对方换好", redirect);
    }

    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping("/messages/webhooks/{id}/turn")
    String turn(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean on,
            RedirectAttributes redirect) {
        desk.turn(actor, id, version, on);
        return done(id, on ? "已启用" : "已暂停，未送出的已停发，可以补推", redirect);
    }

    private String draw(
            Actor actor,
            @Nullable Subscription one,
            UUID once,
            String name,
            String url,
            List<String> types,
            Model model) {
        model.addAttribute("one", one);
        model.addAttribute("once", once);
        model.addAttribute("name", name);
        model.addAttribute("url", url);
        model.addAttribute("chosen", types);
        model.addAttribute("county", actor.scope().township() == null);
        model.addAttribute(
                "townships",
                places.townships(actor.county()).stream()
                        .map(division -> new Option(division.code(), division.name()))
                        .toList());
        model.addAttribute(
                "types",
                Arrays.stream(EventType.values())
                        .map(type -> new Option(type.type(), type.label()))
                        .toList());
        return "messages/webhook";
    }

    private static String done(UUID id, String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", words);
        return "redirect:/messages/webhooks/" + id;
    }
}

package cn.xiangzhi.messages.wording;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.messages.settings.Settings;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息模板: what each kind of message says here, seen filled in and counted before it is saved. */
@Controller
public class WordingPages {

    private static final Map<String, String> SAMPLE = Map.ofEntries(
            Map.entry("编号", "2026-000123"),
            Map.entry("乡镇", "云溪镇"),
            Map.entry("回执码", "ABCD-EFGH-JKMN"),
            Map.entry("链接", "https://ts.example.gov.cn/public/track?code=ABCDEFGHJKMN"),
            Map.entry("进展", "已交给云溪镇综合行政执法队处理，预计 2026-11-27（周五） 前办完。"),
            Map.entry("答复", "现场已清理占道货物，并与店主约定不再占道。"),
            Map.entry("期限", "2026-12-14（周一）"),
            Map.entry("评价", "不满意"),
            Map.entry("领奖码", "7K2M-9QXD"));

    private final Wordings wordings;
    private final Settings settings;

    WordingPages(Wordings wordings, Settings settings) {
        this.wordings = wordings;
        this.settings = settings;
    }

    /** One kind with what holds here. */
    record Line(MessageKind kind, String words, boolean own, Preview preview) {}

    /** How it would arrive, and what it costs as a text. */
    record Preview(String subject, String text, int length, int parts) {}

    @Needs(Right.MESSAGE_MANAGE)
    @GetMapping("/messages/wordings")
    String list(Actor actor, Model model) {
        List<Line> lines = Arrays.stream(MessageKind.values())
                .filter(MessageKind::worded)
                .map(kind -> {
                    var wording = wordings.of(actor.county(), township(actor), kind);
                    var own = wordings.own(actor.county(), township(actor), kind);
                    return new Line(kind, wording.words(), own.isPresent(), preview(actor, wording));
                })
                .toList();
        model.addAttribute("lines", lines);
        return "messages/wordings";
    }

    @Needs(Right.MESSAGE_MANAGE)
    @GetMapping("/messages/wordings/{kind}")
    String one(Actor actor, @PathVariable String kind, Model model) {
        return draw(actor, wordings.of(actor.county(), township(actor), known(kind)), model);
    }

    /** Shows it filled in; saves nothing. */
    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping(path = "/messages/wordings/{kind}", params = "preview")
    String preview(
            Actor actor,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        var typed = new Wording(known(kind), subject.strip(), words.strip(), 0);
        try {
            typed.checked();
        } catch (Refused no) {
            Again.with(no, false, model, response);
        }
        return draw(actor, typed, model);
    }

    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping(path = "/messages/wordings/{kind}", params = "!preview")
    @Transactional
    public String save(
            Actor actor,
            @PathVariable String kind,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var typed = new Wording(known(kind), subject.strip(), words.strip(), version);
        try {
            wordings.save(actor, township(actor), typed.checked());
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, typed, model);
        }
        redirect.addFlashAttribute("done", "模板已保存，以后的消息用新的用语");
        return "redirect:/messages/wordings";
    }

    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping("/messages/wordings/{kind}/drop")
    String drop(Actor actor, @PathVariable String kind, RedirectAttributes redirect) {
        wordings.drop(actor, township(actor), known(kind));
        redirect.addFlashAttribute("done", "已改回通用用语");
        return "redirect:/messages/wordings";
    }

    private String draw(Actor actor, Wording wording, Model model) {
        var own = wordings.own(actor.county(), township(actor), wording.kind());
        model.addAttribute("wording", wording);
        model.addAttribute("own", own.isPresent());
        model.addAttribute("version", own.map(Wording::version).orElse(0L));
        model.addAttribute("preview", preview(actor, wording));
        return "messages/wording";
    }

    private Preview preview(Actor actor, Wording wording) {
        var filled = wording.fill(SAMPLE);
        var signature =
                settings.of(actor.county(), actor.scope().township()).sms().signature();
        var text = (signature.isEmpty() ? "" : "【" + signature + "】") + filled.full();
        return new Preview(filled.subject(), text, text.length(), SmsParts.of(text));
    }

    private static MessageKind known(String kind) {
        return Optional.of(kind.toUpperCase(Locale.ROOT))
                .flatMap(name -> Arrays.stream(MessageKind.values())
                        .filter(one -> one.worded() && one.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> Refused.notFound("这种消息"));
    }

    private static String township(Actor actor) {
        var township = actor.scope().township();
        return township == null ? "" : township;
    }
}

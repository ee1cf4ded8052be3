package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a forwarded project, each a posted form: the township's and the county's (S16). */
@Controller
class ForwardingSteps {

    private final ForwardingDesk desk;

    ForwardingSteps(ForwardingDesk desk) {
        this.desk = desk;
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings/{id}/notice")
    String notice(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String missing,
            RedirectAttributes after) {
        desk.notice(actor, id, version, missing);
        return told(after, id, "已一次性告知申请人");
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings/{id}/completion")
    String complete(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String materials,
            RedirectAttributes after) {
        desk.complete(actor, id, version, materials);
        return told(after, id, "已收到补正材料");
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings/{id}/opinion")
    String opine(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes after) {
        desk.opine(actor, id, version, agreed, opinion);
        return told(after, id, agreed ? "初审同意，转报函已出具" : "初审不同意，请告知申请人");
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings/{id}/forward")
    String forward(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        desk.forward(actor, id, version);
        return told(after, id, "已转报，等待县级收件");
    }

    @Needs(Right.OVERSEE)
    @PostMapping("/forwardings/{id}/receipt")
    String take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String receipt,
            RedirectAttributes after) {
        desk.take(actor, id, version, receipt);
        return told(after, id, "已收件，县级期限开始计算");
    }

    @Needs(Right.OVERSEE)
    @PostMapping("/forwardings/{id}/result")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean granted,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String number,
            RedirectAttributes after) {
        desk.decide(actor, id, version, new ForwardingDesk.Result(granted, words.strip(), number.strip()));
        return told(after, id, "已办结，结果退乡镇送达申请人");
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings/{id}/delivery")
    String hand(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String how,
            RedirectAttributes after) {
        desk.hand(actor, id, version, how);
        return told(after, id, "已登记送达");
    }

    private static String told(RedirectAttributes after, UUID id, String words) {
        after.addFlashAttribute("done", words);
        return "redirect:/forwardings/" + id;
    }
}

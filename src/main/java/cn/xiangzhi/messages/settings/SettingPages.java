package cn.xiangzhi.messages.settings;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.carriers.Carriers;
import cn.xiangzhi.messages.carriers.Load;
import cn.xiangzhi.messages.ledger.Outbox;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息设置: quiet hours, the month's texts, gateways; a township's own or, for the county, everybody's. */
@Controller
public class SettingPages {

    private final Settings settings;
    private final Outbox outbox;
    private final Carriers carriers;
    private final PersonalData secrets;
    private final Today today;

    SettingPages(Settings settings, Outbox outbox, Carriers carriers, PersonalData secrets, Today today) {
        this.settings = settings;
        this.outbox = outbox;
        this.carriers = carriers;
        this.secrets = secrets;
        this.today = today;
    }

    @Needs(Right.MESSAGE_MANAGE)
    @GetMapping("/messages/settings")
    String page(Actor actor, Model model) {
        var own = settings.own(actor.county(), township(actor));
        var shown = own.orElseGet(() -> settings.of(actor.county(), township(actor)));
        model.addAttribute(
                "form", SettingForm.of(shown, own.map(Setting::version).orElse(0L)));
        return draw(actor, own.isPresent(), shown, model);
    }

    /** What waited for the budget is looked at again. */
    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping("/messages/settings")
    @Transactional
    public String save(
            Actor actor,
            @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var own = settings.own(actor.county(), township(actor));
        var before = own.orElseGet(() -> settings.of(actor.county(), township(actor)));
        try {
            if (errors.hasErrors()) {
                throw Refused.invalid("消息设置没有保存", "有数字或时间写法不对", "请核对额度、端口和时间");
            }
            settings.save(actor, form.setting(actor.county(), township(actor), before, secrets::seal));
            outbox.release(actor.county(), township(actor), today.now());
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, own.isPresent(), before, model);
        }
        redirect.addFlashAttribute("done", "消息设置已保存");
        return "redirect:/messages/settings";
    }

    /** Sends a word to an address one types, to see whether the gateway works; kept nowhere but at the gateway. */
    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping("/messages/settings/try")
    String test(
            Actor actor,
            @RequestParam(defaultValue = "SMS") Way way,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes redirect) {
        var to = address.strip();
        if (!(way == Way.SMS
                ? to.matches("[0-9+]{5,20}")
                : way == Way.EMAIL && to.matches("[^\\s@]{1,60}@[^\\s@]{1,100}"))) {
            throw Refused.invalid("没有试发", "号码或邮箱写法不对", "请填写自己的手机号或邮箱");
        }
        var setting = settings.of(actor.county(), township(actor));
        var load = new Load(Ids.next(), way, to, "消息通道试发", "这是一条试发的消息，收到说明通道正常。", List.of(), setting, today.now());
        var answer = carriers.carry(load).answer();
        redirect.addFlashAttribute(
                "done", "已向 " + (way == Way.SMS ? Mask.phone(to) : Mask.mail(to)) + " 试发，答复：" + answer);
        return "redirect:/messages/settings";
    }

    private String draw(Actor actor, boolean own, Setting shown, Model model) {
        model.addAttribute("own", own);
        model.addAttribute("county", actor.scope().township() == null);
        model.addAttribute("modes", Option.all(Setting.SmsMode.values()));
        model.addAttribute("securities", Option.all(Setting.Security.values()));
        model.addAttribute("smsSecretKept", shown.sms().secretSealed() != null);
        model.addAttribute("mailSecretKept", shown.mail().secretSealed() != null);
        return "messages/settings";
    }

    private static String township(Actor actor) {
        var township = actor.scope().township();
        return township == null ? "" : township;
    }
}

package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermAccounts;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.ClockBand;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A request for information: its form at the counter, and its page with clocks and the next step. */
@Controller
class RequestPages {

    private final RequestDesk desk;
    private final RequestStore requests;
    private final RequestActs acts;
    private final TermAccounts terms;
    private final Places places;
    private final Today today;

    RequestPages(
            RequestDesk desk, RequestStore requests, RequestActs acts, TermAccounts terms, Places places, Today today) {
        this.desk = desk;
        this.requests = requests;
        this.acts = acts;
        this.terms = terms;
        this.places = places;
        this.today = today;
    }

    /** What is handed in (GIR 29). */
    record RequestForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇（街道）") String township,

            @NotBlank(message = "请填写申请人") @Size(max = 100, message = "申请人不超过 100 字")
            String applicant,

            boolean citizen,

            @NotBlank(message = "请填写证件号码或者统一社会信用代码") @Size(max = 40, message = "请精简")
            String identity,

            @NotBlank(message = "请填写联系方式") @Size(max = 200, message = "联系方式不超过 200 字")
            String contact,

            @NotNull(message = "请选择提出方式") @Nullable RequestChannel channel,

            @NotBlank(message = "请填写申请公开的信息") @Size(max = 2000, message = "申请的信息不超过 2000 字")
            String sought,

            @NotBlank(message = "请填写希望怎样获取") @Size(max = 100, message = "请精简")
            String form,

            @NotNull(message = "请填写收到日期") @Nullable LocalDate receivedOn) {}

    @Needs(Right.DISCLOSURE_PUBLISH)
    @GetMapping("/information-requests/new")
    String fresh(Actor actor, Model model) {
        var town = actor.scope().township() == null ? "" : actor.scope().township();
        model.addAttribute(
                "form",
                new RequestForm(null, town, "", true, "", "", RequestChannel.IN_PERSON, "", "纸质，自行领取", today.date()));
        return draw(actor, model);
    }

    @Needs(Right.DISCLOSURE_PUBLISH)
    @PostMapping("/information-requests")
    String receive(
            Actor actor,
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var channel = form.channel();
        var received = form.receivedOn();
        if (errors.hasErrors() || channel == null || received == null) {
            return draw(actor, model);
        }
        try {
            var id = desk.receive(
                    actor,
                    form.once() == null ? Ids.next() : form.once(),
                    new RequestDesk.Application(
                            form.township(),
                            form.applicant(),
                            form.citizen(),
                            form.identity(),
                            form.contact(),
                            channel,
                            form.sought(),
                            form.form(),
                            received));
            after.addFlashAttribute("done", "已登记，二十个工作日内答复");
            return "redirect:/information-requests/" + id;
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
    }

    private String draw(Actor actor, Model model) {
        model.addAttribute("channels", Option.all(RequestChannel.values()));
        model.addAttribute("townships", places.choices(actor.scope()));
        return "disclosure/request-form";
    }

    @Needs({Right.DISCLOSURE_READ, Right.DISCLOSURE_PUBLISH})
    @GetMapping("/information-requests/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var r = requests.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("政府信息公开申请"));
        model.addAttribute("r", r);
        model.addAttribute("facts", facts(r));
        model.addAttribute("opinions", Option.all(ThirdPartyOpinion.values()));
        model.addAttribute("clocks", ClockBand.of(terms.of(actor.county(), id), today.date()));
        model.addAttribute("timeline", acts.of(actor.county(), id));
        model.addAttribute("handles", actor.has(Right.DISCLOSURE_PUBLISH));
        model.addAttribute("approves", actor.has(Right.CASE_APPROVE));
        model.addAttribute("on", today.date());
        return "disclosure/request";
    }

    private Map<String, String> facts(InformationRequest r) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("编号", r.number());
        facts.put("乡镇（街道）", places.name(r.townshipCode()));
        facts.put("申请人", r.applicantShown());
        facts.put("提出方式", r.channel().label());
        facts.put("申请公开的信息", r.sought());
        facts.put("获取方式", r.form());
        facts.put("收到日期", Show.date(r.receivedOn()));
        facts.put("告知补正", r.clarifyWhat() == null ? "" : Show.date(r.clarifiedOn()) + "　" + r.clarifyWhat());
        facts.put("收到补正", Show.date(r.completedOn()));
        facts.put("征求第三方意见", Show.date(r.consultedOn()));
        var opinion = r.opinion();
        facts.put(
                "第三方意见",
                opinion == null ? "" : Show.date(r.opinionOn()) + "　" + opinion.label() + "　" + r.opinionWords());
        facts.put("延长答复", r.extendedDays() == 0 ? "" : r.extendedDays() + "个工作日");
        var reply = r.reply();
        facts.put("答复", reply == null ? "" : Show.date(r.repliedOn()) + "　" + reply.said());
        facts.put("理由", r.replyReason() == null ? "" : r.replyReason());
        facts.put("答复内容", r.replyWords() == null ? "" : r.replyWords());
        facts.put("结束情况", r.closedWhy() == null ? "" : r.closedWhy());
        facts.values().removeIf(String::isBlank);
        return facts;
    }
}

package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.disclosure.rules.InformationRights.Request;
import cn.xiangzhi.shell.Needs;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a request for information, each a posted form. */
@Controller
class RequestSteps {

    private final RequestDesk desk;
    private final RequestDelays delays;
    private final RequestAnswers answers;

    RequestSteps(RequestDesk desk, RequestDelays delays, RequestAnswers answers) {
        this.desk = desk;
        this.delays = delays;
        this.answers = answers;
    }

    @Needs(Right.DISCLOSURE_PUBLISH)
    @PostMapping("/information-requests/{id}/clarification")
    String clarify(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @Nullable LocalDate until,
            RedirectAttributes after) {
        desk.clarify(actor, id, version, what, until);
        return told(after, id, "已告知补正，收到补正后重新计算答复期限");
    }

    @Needs(Right.DISCLOSURE_PUBLISH)
    @PostMapping("/information-requests/{id}/completion")
    String complete(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable LocalDate on,
            RedirectAttributes after) {
        desk.complete(actor, id, version, words, on);
        return told(after, id, "已登记补正，答复期限重新计算");
    }

    @Needs(Right.DISCLOSURE_PUBLISH)
    @PostMapping("/information-requests/{id}/given-up")
    String giveUp(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        desk.giveUp(actor, id, version);
        return told(after, id, "已登记视为放弃申请");
    }

    @Needs(Right.DISCLOSURE_PUBLISH)
    @PostMapping("/information-requests/{id}/third-party")
    String consult(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String third,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @Nullable LocalDate on,
            RedirectAttributes after) {
        delays.consult(actor, id, version, third, what, on);
        return told(after, id, "已征求第三方意见，答复期限暂停计算");
    }

    @Needs(Right.DISCLOSURE_PUBLISH)
    @PostMapping("/information-requests/{id}/opinion")
    String opine(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable ThirdPartyOpinion opinion,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable LocalDate on,
            RedirectAttributes after) {
        delays.opine(actor, id, version, opinion, words, on);
        return told(after, id, "已登记第三方意见，答复期限继续计算");
    }

    @Needs(Right.CASE_APPROVE)
    @PostMapping("/information-requests/{id}/extension")
    String extend(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        delays.extend(actor, id, version, days, reason);
        return told(after, id, "已批准延长，告知书已出具");
    }

    @Needs(Right.DISCLOSURE_PUBLISH)
    @PostMapping("/information-requests/{id}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes after) {
        desk.withdraw(actor, id, version, why);
        return told(after, id, "已登记撤回");
    }

    @Needs(Right.DISCLOSURE_PUBLISH)
    @PostMapping("/information-requests/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") Set<String> found,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        var given = new RequestAnswers.Given(
                facts(found), found.contains("discloseAnyway"), found.contains("thirdTold"), reason, words);
        var reply = answers.answer(actor, id, version, given);
        return told(after, id, "已答复：" + reply.said());
    }

    /** What is ticked; the questions are those of the rule book. */
    private static Request facts(Set<String> found) {
        return new Request(
                found.contains("caseFile"),
                found.contains("alreadyPublic"),
                false,
                found.contains("otherMatter"),
                found.contains("repeated"),
                found.contains("excessive"),
                found.contains("notHeld"),
                found.contains("otherOrgan"),
                found.contains("specialRule"),
                found.contains("secret"),
                found.contains("thirdPartyHarm"),
                found.contains("thirdPartyAgrees"),
                found.contains("publicInterest"),
                found.contains("internal"),
                found.contains("toBeMade"),
                found.contains("separable"));
    }

    private static String told(RedirectAttributes after, UUID id, String words) {
        after.addFlashAttribute("done", words);
        return "redirect:/information-requests/" + id;
    }
}

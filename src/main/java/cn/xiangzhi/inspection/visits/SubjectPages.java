package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.SubjectMatters;
import cn.xiangzhi.shell.Needs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Before going out: what visits the subject had in the last year, and what is open on it (S9). Asked by post, so that no name stands in an address. */
@Controller
class SubjectPages {

    private static final int LONGEST = 100;

    private final Earlier earlier;
    private final ItemNames names;
    private final List<SubjectMatters> matters;
    private final Today today;

    SubjectPages(Earlier earlier, ItemNames names, List<SubjectMatters> matters, Today today) {
        this.earlier = earlier;
        this.names = names;
        this.matters = matters;
        this.today = today;
    }

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/visits/subject")
    String ask() {
        return "inspection/subject";
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/visits/subject")
    String answer(
            Actor actor,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable String number,
            Model model) {
        if (subject.isBlank() && (number == null || number.isBlank())) {
            throw Refused.invalid("不能查询", "没有填写对象", "请填写对象的全名，或者证件号码、信用代码");
        }
        if (subject.length() > LONGEST || number != null && number.length() > LONGEST) {
            throw Refused.invalid("不能查询", "填写的文字过长", "请只填写对象的全名和号码");
        }
        var visits = earlier.of(actor.scope(), subject, number, today.now().minusYears(1), null);
        model.addAttribute("subject", subject);
        model.addAttribute("number", number);
        model.addAttribute("visits", visits);
        model.addAttribute("names", names.of(actor.county(), visits));
        model.addAttribute(
                "matters",
                matters.stream()
                        .flatMap(room -> room.open(actor, subject.strip(), number).stream())
                        .toList());
        return "inspection/subject";
    }
}

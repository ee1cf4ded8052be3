package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The proposal to the county, made from chosen findings of a check. */
@Controller
class ProposalPages {

    private final HealthProposal proposal;

    ProposalPages(HealthProposal proposal) {
        this.proposal = proposal;
    }

    @Needs({Right.POWER_MANAGE, Right.POWER_ACCEPT})
    @PostMapping("/insight/health/{id}/proposal")
    String issue(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<HealthKind> kinds,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String phone,
            RedirectAttributes after) {
        var paper = proposal.issue(
                actor,
                id,
                new HealthProposal.Wanted(
                        kinds == null ? List.of() : kinds,
                        township == null || township.isBlank() ? null : township,
                        receiver.replace("\0", ""),
                        contact.replace("\0", ""),
                        phone.replace("\0", "")));
        after.addFlashAttribute("done", "已出具建议书 " + paper.number());
        return "redirect:/insight/health/" + id + "?view=all";
    }
}

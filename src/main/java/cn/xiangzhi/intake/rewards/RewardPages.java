package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 举报奖励: proposals, and one reward from its proposal to the head's word. */
@Controller
class RewardPages {

    private static final Listing LISTING = Listing.at("/rewards", "举报奖励")
            .pretitle("接报处置")
            .column("number", "报告", Kind.TEXT)
            .column("case", "案件", Kind.TEXT)
            .column("level", "办法与等级", Kind.TEXT)
            .column("amount", "金额", Kind.MONEY)
            .column("stage", "状态", Kind.STATE)
            .sortable("proposed", "提出", Kind.DATE, "desc")
            .find("q", "报告编号、案号")
            .choose("stage", "状态", Option.all(RewardStage.values()))
            .empty("还没有奖励", "由报告引出、依法处罚并结案的案件，可以提出举报奖励。")
            .button("提出奖励", "/rewards/new", Right.REWARD_PROPOSE);

    private static final String UUID_WORDS = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Listings listings;
    private final RewardStore rewards;
    private final SchemeStore schemes;
    private final Grounds grounds;
    private final RewardDesk desk;
    private final RewardView view;

    RewardPages(
            Listings listings,
            RewardStore rewards,
            SchemeStore schemes,
            Grounds grounds,
            RewardDesk desk,
            RewardView view) {
        this.listings = listings;
        this.rewards = rewards;
        this.schemes = schemes;
        this.grounds = grounds;
        this.desk = desk;
        this.view = view;
    }

    @Needs({Right.REWARD_PROPOSE, Right.REWARD_APPROVE, Right.REWARD_PAY})
    @GetMapping("/rewards")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(
                LISTING,
                request,
                actor,
                query -> rewards.page(actor.scope(), query),
                reward -> ListRow.of(
                        "/rewards/" + reward.id(),
                        Cell.text(reward.number()),
                        Cell.text(reward.caseNumber()),
                        Cell.text(reward.level(), reward.schemeName()),
                        Cell.money(reward.amount()),
                        Cell.state(reward.stage().label(), reward.stage().tone()),
                        Cell.moment(reward.proposedAt())));
    }

    @Needs(Right.REWARD_PROPOSE)
    @GetMapping("/rewards/new")
    String form(Actor actor, Model model) {
        return draft(actor, Map.of(), model);
    }

    @Needs(Right.REWARD_PROPOSE)
    @PostMapping("/rewards/new")
    String propose(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean declared,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID made;
        try {
            var of = pair(ground, UUID_WORDS, "案件");
            var by = pair(level, "\\d{1,2}", "等级");
            var proposal = new RewardDesk.Proposal(
                    UUID.fromString(of[0]),
                    UUID.fromString(of[1]),
                    UUID.fromString(by[0]),
                    Integer.parseInt(by[1]),
                    reason,
                    declared);
            made = desk.propose(actor, once == null ? Ids.next() : once, proposal);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draft(actor, Map.of("ground", ground, "level", level, "reason", reason), model);
        }
        return done(made, "已提出，等待另一人复核", redirect);
    }

    @Needs({Right.REWARD_PROPOSE, Right.REWARD_APPROVE, Right.REWARD_PAY})
    @GetMapping("/rewards/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        return view.page(actor, id, model);
    }

    @Needs(Right.REWARD_PROPOSE)
    @PostMapping("/rewards/{id}/review")
    String review(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        desk.review(actor, id, version, words);
        return done(id, "已复核，等待负责人审批", redirect);
    }

    @Needs(Right.REWARD_APPROVE)
    @PostMapping("/rewards/{id}/approve")
    String approve(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String two,
            RedirectAttributes redirect) {
        desk.approve(actor, id, version, words, one, two);
        return done(id, "已批准，已按报告人选的方式通知", redirect);
    }

    @Needs(Right.REWARD_APPROVE)
    @PostMapping("/rewards/{id}/refuse")
    String refuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        desk.refuse(actor, id, version, words);
        return done(id, "已决定不予奖励", redirect);
    }

    private String draft(Actor actor, Map<String, String> typed, Model model) {
        model.addAttribute("grounds", grounds.open(actor.scope(), 100));
        model.addAttribute("schemes", schemes.all(actor.scope()));
        model.addAttribute("typed", typed);
        return "intake/reward-new";
    }

    private static String[] pair(String typed, String second, String what) {
        if (!typed.matches(UUID_WORDS + "/" + second)) {
            throw Refused.invalid("没有提出", "没有选择" + what, "请从列表中选择" + what);
        }
        return typed.split("/");
    }

    static String done(UUID id, String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", words);
        return "redirect:/rewards/" + id;
    }
}

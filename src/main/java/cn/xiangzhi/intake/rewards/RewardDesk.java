package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.Person;
import cn.xiangzhi.shell.Show;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposal, review by somebody else, approval by the head: three persons. */
@Component
class RewardDesk {

    private static final int WORDS = 500;

    private final RewardStore rewards;
    private final ShareStore shares;
    private final SchemeStore schemes;
    private final Grounds grounds;
    private final ReportStore reports;
    private final Claims claims;
    private final RewardTerms terms;
    private final Organization organization;
    private final Today today;

    RewardDesk(
            RewardStore rewards,
            ShareStore shares,
            SchemeStore schemes,
            Grounds grounds,
            ReportStore reports,
            Claims claims,
            RewardTerms terms,
            Organization organization,
            Today today) {
        this.rewards = rewards;
        this.shares = shares;
        this.schemes = schemes;
        this.grounds = grounds;
        this.reports = reports;
        this.claims = claims;
        this.terms = terms;
        this.organization = organization;
        this.today = today;
    }

    /** What is proposed: for which report and case, by which scheme and level, and that the reporter may be rewarded. */
    record Proposal(UUID report, UUID caseId, UUID scheme, int level, String reason, boolean declared) {}

    /**
     * Works the amount out and shares it among those who reported the same matter, in the order of their reports. Nobody on
     * duty and nobody who must report is rewarded.
     */
    @Transactional
    UUID propose(Actor actor, UUID once, Proposal asked) {
        allowed(actor, RewardMove.PROPOSE);
        var ground = grounds.get(actor.scope(), asked.report(), asked.caseId());
        var report = reports.get(actor.scope(), asked.report());
        mayBeRewarded(report, asked.declared());
        var reason = said(asked.reason(), "理由");
        var scheme = schemes.get(actor.scope(), asked.scheme());
        if (!scheme.holds(report.said().at().toLocalDate(), report.said().category())) {
            throw Refused.unlawful(
                    null, "不能提出奖励", "“" + scheme.name() + "”在反映当日没有施行，或不适用于这类事情", scheme.basis(), "请选择反映当日施行的办法");
        }
        if (asked.level() < 0 || asked.level() >= scheme.levels().size()) {
            throw Refused.invalid("没有提出", "没有选择奖励等级", "请选择等级");
        }
        var level = scheme.levels().get(asked.level());
        var whole = RewardAmounts.whole(scheme, level, ground.fine());
        var reward = new Reward(
                once,
                ground.township(),
                ground.report(),
                report.receipt().number(),
                ground.caseId(),
                ground.caseNumber(),
                scheme.id(),
                scheme.name(),
                level.name(),
                reason,
                whole.payable(),
                String.join("\n", Show.trace(whole)),
                RewardStage.PROPOSED,
                null,
                null,
                "",
                today.now(),
                0);
        if (!rewards.add(actor.county(), reward)) {
            throw Refused.unlawful(null, "没有提出", "这件案件已经提出过奖励", Basis.house("一件案件只奖励一次"), "请在奖励列表中查看");
        }
        var reporters = reporters(report);
        var amounts = RewardAmounts.shares(scheme, whole, reporters.size());
        for (var place = 0; place < amounts.size(); place++) {
            var amount = amounts.get(place);
            shares.add(
                    actor.county(),
                    ground.township(),
                    new Reward.Share(
                            Ids.next(),
                            reward.id(),
                            reporters.get(place).id(),
                            place + 1,
                            amount.payable(),
                            amount.how(),
                            ShareState.PLANNED,
                            null,
                            0,
                            null,
                            null,
                            "",
                            null,
                            "",
                            0));
        }
        var act = rewards.act(actor, reward, RewardMove.PROPOSE, reason);
        terms.begin(actor.county(), reward, reward.id(), RewardStep.REVIEW, act);
        return reward.id();
    }

    @Transactional
    void review(Actor actor, UUID id, long version, String words) {
        allowed(actor, RewardMove.REVIEW);
        var reward = at(actor, id, RewardStage.PROPOSED, RewardMove.REVIEW);
        apart(actor, reward);
        rewards.move(actor.county(), reward, version, RewardStage.REVIEWED);
        var act = rewards.act(actor, reward, RewardMove.REVIEW, said(words, "复核意见"));
        terms.end(actor.county(), id, act);
        terms.begin(actor.county(), reward, id, RewardStep.APPROVE, act);
    }

    /** Names the two who may know; the reporters are told by the way they chose. */
    @Transactional
    void approve(Actor actor, UUID id, long version, String words, String one, String two) {
        allowed(actor, RewardMove.APPROVE);
        var reward = at(actor, id, RewardStage.REVIEWED, RewardMove.APPROVE);
        apart(actor, reward);
        var first = keeper(actor, reward, one);
        var second = keeper(actor, reward, two);
        if (first.id().equals(second.id())) {
            throw Refused.unlawful(null, "没有批准", "知悉人须是两个不同的人", RewardMove.APPROVE.basis(), "请填写两个人的姓名");
        }
        var opinion = said(words, "审批意见");
        rewards.move(actor.county(), reward, version, RewardStage.APPROVED);
        rewards.keepers(actor.county(), id, first.id(), second.id(), first.name() + "、" + second.name());
        var act = rewards.act(
                actor, reward, RewardMove.APPROVE, opinion + "（知悉人：" + first.name() + "、" + second.name() + "）");
        terms.end(actor.county(), id, act);
        var days = schemes.get(actor.scope(), reward.schemeId()).rules().claimDays();
        for (var share : shares.of(actor.county(), id)) {
            claims.offer(actor.county(), reward, share, days, act);
        }
    }

    @Transactional
    void refuse(Actor actor, UUID id, long version, String words) {
        allowed(actor, RewardMove.REFUSE);
        var reward = rewards.get(actor.scope(), id);
        if (reward.stage() != RewardStage.PROPOSED && reward.stage() != RewardStage.REVIEWED) {
            throw wrong(reward, RewardMove.REFUSE);
        }
        rewards.move(actor.county(), reward, version, RewardStage.REFUSED);
        terms.end(actor.county(), id, rewards.act(actor, reward, RewardMove.REFUSE, said(words, "理由")));
        shares.of(actor.county(), id).forEach(share -> shares.state(actor.county(), share.id(), ShareState.DROPPED));
    }

    /** Those who reported the same matter, the earliest first; what officers found themselves does not count. */
    private List<Report> reporters(Report report) {
        var all = new ArrayList<Report>();
        all.add(report);
        all.addAll(reports.mergedInto(report.county(), report.id()));
        return all.stream()
                .filter(one -> one.said().channel() != Channel.PATROL)
                .sorted(Comparator.comparing((Report one) -> one.said().at()).thenComparing(Report::id))
                .toList();
    }

    private static void mayBeRewarded(Report report, boolean declared) {
        var basis = Basis.house("履行职责的公职人员和依法负有报告义务的人不在奖励范围");
        if (report.said().channel() == Channel.PATROL) {
            throw Refused.unlawful(null, "不能提出奖励", "这件事是工作人员巡查发现的", basis, "巡查发现的不奖励");
        }
        if (!declared) {
            throw Refused.unlawful(null, "不能提出奖励", "没有核对报告人是否在奖励范围", basis, "核对后勾选“已核对”");
        }
    }

    private Person keeper(Actor actor, Reward reward, String name) {
        var found = organization.named(actor.county(), reward.townshipCode(), name.strip(), 20).stream()
                .filter(person -> person.name().equals(name.strip()))
                .toList();
        if (found.size() != 1) {
            throw Refused.invalid(
                    "没有批准",
                    found.isEmpty() ? "本乡镇（街道）没有叫“" + brief(name) + "”的在岗人员" : "有几个人叫“" + brief(name) + "”",
                    "请填写在岗人员的全名");
        }
        return found.getFirst();
    }

    private Reward at(Actor actor, UUID id, RewardStage stage, RewardMove move) {
        var reward = rewards.get(actor.scope(), id);
        if (reward.stage() != stage) {
            throw wrong(reward, move);
        }
        return reward;
    }

    private void apart(Actor actor, Reward reward) {
        if (rewards.acts(actor.county(), reward.id()).stream()
                .anyMatch(act -> actor.person().equals(act.person()))) {
            throw Refused.unlawful(null, "不能办理这一步", "前面的步骤是您办的", RewardMove.REVIEW.basis(), "请由另外的人复核、审批");
        }
    }

    private static Refused wrong(Reward reward, RewardMove move) {
        return Refused.unlawful(
                null, "不能“" + move.label() + "”", "这项奖励" + reward.stage().label(), move.basis(), "请刷新页面再看");
    }

    static void allowed(Actor actor, RewardMove move) {
        var right = move.right();
        if (right != null) {
            actor.must(right, "不能" + move.label());
        }
    }

    static String said(String words, String what) {
        var text = words.replace("\0", "").strip();
        if (text.isEmpty() || text.length() > WORDS) {
            throw Refused.invalid("没有提交", what + "是空的，或超过 " + WORDS + " 字", "请写明" + what);
        }
        return text;
    }

    private static String brief(String name) {
        return name.length() > 20 ? name.substring(0, 20) + "…" : name;
    }
}

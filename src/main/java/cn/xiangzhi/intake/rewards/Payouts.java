package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.secrecy.PersonalDataOpened;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Paying without a name on paper: the two who may know see the payee once, one asking and the other agreeing. */
@Component
class Payouts {

    private final RewardStore rewards;
    private final ShareStore shares;
    private final Claims claims;
    private final RewardTerms terms;
    private final PersonalData secrets;
    private final Today today;
    private final ApplicationEventPublisher events;

    Payouts(
            RewardStore rewards,
            ShareStore shares,
            Claims claims,
            RewardTerms terms,
            PersonalData secrets,
            Today today,
            ApplicationEventPublisher events) {
        this.rewards = rewards;
        this.shares = shares;
        this.claims = claims;
        this.terms = terms;
        this.secrets = secrets;
        this.today = today;
        this.events = events;
    }

    /** Who is paid, shown once. */
    record Payee(String name, String account) {}

    @Transactional
    void ask(Actor actor, UUID rewardId, UUID shareId, String why) {
        var reward = kept(actor, rewardId, RewardMove.ASK_OPEN);
        var share = claims.share(actor, reward, shareId);
        claimed(share, RewardMove.ASK_OPEN);
        var reason = RewardDesk.said(why, "理由");
        if (shares.openings(actor.county(), shareId).stream()
                .anyMatch(opening -> opening.agreedBy() == null && opening.usedAt() == null)) {
            throw Refused.unlawful(null, "没有申请", "已有一份申请等待同意", RewardMove.ASK_OPEN.basis(), "请另一名知悉人先处理");
        }
        shares.ask(actor.county(), shareId, actor.person(), actor.name(), reason, today.now());
        rewards.act(actor, reward, RewardMove.ASK_OPEN, "第" + share.place() + "报告人：" + reason);
    }

    @Transactional
    void agree(Actor actor, UUID rewardId, UUID shareId, UUID opening) {
        var reward = kept(actor, rewardId, RewardMove.AGREE_OPEN);
        var share = claims.share(actor, reward, shareId);
        var asked = opening(actor, shareId, opening);
        if (asked.askedBy().equals(actor.person())) {
            throw Refused.unlawful(null, "不能同意", "申请是您自己提的", RewardMove.AGREE_OPEN.basis(), "请另一名知悉人同意");
        }
        shares.agree(actor.county(), opening, actor.person(), actor.name(), today.now());
        rewards.act(actor, reward, RewardMove.AGREE_OPEN, "第" + share.place() + "报告人：同意" + asked.askedName() + "查看");
    }

    /** Shown once to the one who asked, kept with the reward and in the audit trail. */
    @Transactional
    Payee open(Actor actor, UUID rewardId, UUID shareId, UUID opening) {
        var reward = kept(actor, rewardId, RewardMove.OPEN);
        var share = claims.share(actor, reward, shareId);
        var asked = opening(actor, shareId, opening);
        if (!asked.askedBy().equals(actor.person()) || asked.agreedBy() == null || asked.usedAt() != null) {
            throw Refused.unlawful(
                    null,
                    "不能查看",
                    asked.agreedBy() == null ? "另一名知悉人还没有同意" : asked.usedAt() != null ? "这份申请已经看过一次" : "申请不是您提的",
                    RewardMove.OPEN.basis(),
                    "需要再看的，重新申请");
        }
        shares.use(actor.county(), opening, today.now());
        rewards.act(actor, reward, RewardMove.OPEN, "第" + share.place() + "报告人：" + asked.reason());
        events.publishEvent(new PersonalDataOpened(actor, "reward", share.id(), "奖励收款人", asked.reason()));
        var sealed = share.payeeSealed();
        var plain = sealed == null ? "" : secrets.open(sealed);
        var line = plain.indexOf('\n');
        return new Payee(line < 0 ? plain : plain.substring(0, line), line < 0 ? "" : plain.substring(line + 1));
    }

    /** By one of the two, after the payee was seen; the voucher carries no name. */
    @Transactional
    void pay(Actor actor, UUID rewardId, UUID shareId, long version, LocalDate on, String voucher) {
        RewardDesk.allowed(actor, RewardMove.PAY);
        var reward = kept(actor, rewardId, RewardMove.PAY);
        var share = claims.share(actor, reward, shareId);
        claimed(share, RewardMove.PAY);
        if (shares.openings(actor.county(), shareId).stream().noneMatch(opening -> opening.usedAt() != null)) {
            throw Refused.unlawful(null, "不能登记发放", "还没有经两人同意查看过收款人", RewardMove.PAY.basis(), "先申请打开收款人，另一名知悉人同意后查看");
        }
        if (on.isAfter(today.date())) {
            throw Refused.invalid("没有登记", "发放日期晚于今天", "请填写实际发放的日期");
        }
        var number = RewardDesk.said(voucher, "凭证号");
        if (number.length() > 60) {
            throw Refused.invalid("没有登记", "凭证号超过 60 字", "请只写凭证号");
        }
        shares.pay(actor.county(), share, version, on, number);
        var act = rewards.act(actor, reward, RewardMove.PAY, "第" + share.place() + "报告人，凭证" + number);
        terms.end(actor.county(), shareId, act);
    }

    private Reward kept(Actor actor, UUID id, RewardMove move) {
        var reward = rewards.get(actor.scope(), id);
        if (!reward.keptBy(actor.person())) {
            throw Claims.notKeeper(move);
        }
        return reward;
    }

    private Reward.Opening opening(Actor actor, UUID share, UUID id) {
        return shares.openings(actor.county(), share).stream()
                .filter(opening -> opening.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("这份申请"));
    }

    private static void claimed(Reward.Share share, RewardMove move) {
        if (share.state() != ShareState.CLAIMED) {
            throw Refused.unlawful(
                    null, "不能" + move.label(), "这一份" + share.state().label(), move.basis(), "报告人领取后才能办理");
        }
    }
}

package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.informing.Informing;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.receiving.ReceiptCode;
import cn.xiangzhi.intake.receiving.Reporters;
import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.Show;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the reporter does: claims with the receipt's code and a code of its own, within a term. */
@Component
public class Claims {

    private static final String TERM = "reward.claim";
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int CODE = 8;
    private static final int WRONG_AT_MOST = 5;
    private static final int AT_ONCE = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RewardStore rewards;
    private final ShareStore shares;
    private final ReportStore reports;
    private final Informing informing;
    private final Terms terms;
    private final RewardTerms clocks;
    private final Places places;
    private final PersonalData secrets;
    private final Today today;

    Claims(
            RewardStore rewards,
            ShareStore shares,
            ReportStore reports,
            Informing informing,
            Terms terms,
            RewardTerms clocks,
            Places places,
            PersonalData secrets,
            Today today) {
        this.rewards = rewards;
        this.shares = shares;
        this.reports = reports;
        this.informing = informing;
        this.terms = terms;
        this.clocks = clocks;
        this.places = places;
        this.secrets = secrets;
        this.today = today;
    }

    /** What the holder of a receipt sees of a reward. */
    public record Offer(Reward.Share share, String number) {

        public boolean open() {
            return share.state() == ShareState.OFFERED;
        }

        public String plain() {
            return switch (share.state()) {
                case OFFERED -> "这件事经查证属实，您可以领取举报奖励";
                case CLAIMED -> "您已领取，正在办理发放";
                case PAID -> "奖励已经发放";
                default -> "领取期限已过";
            };
        }
    }

    /** The share is open to be claimed; who chose to be told gets the code. */
    void offer(String county, Reward reward, Reward.Share share, int days, UUID act) {
        var code = code();
        var until = terms.due(today.date(), days, TermUnit.DAY);
        shares.offer(county, share.id(), secrets.fingerprint(share.id() + code), until);
        terms.startUntil(
                county,
                reward.townshipCode(),
                RewardTerms.MATTER,
                share.id(),
                TERM,
                "奖励领取期限",
                today.date(),
                until,
                reward.schemeName() + "：通知后" + days + "日内领取",
                act);
        reports.find(county, share.reportId())
                .ifPresent(report -> informing.also(
                        report,
                        MessageKind.REWARD_OFFERED,
                        "reward:" + share.id(),
                        Map.of("领奖码", spoken(code), "期限", Show.date(until))));
    }

    /** A fresh code for a reporter who got none, told in person by one of the two who may know. */
    @Transactional
    String newCode(Actor actor, UUID rewardId, UUID shareId, String why) {
        var reward = rewards.get(actor.scope(), rewardId);
        var share = share(actor, reward, shareId);
        if (!reward.keptBy(actor.person())) {
            throw notKeeper(RewardMove.NEW_CODE);
        }
        var until = share.claimUntil();
        if (share.state() != ShareState.OFFERED || until == null) {
            throw Refused.unlawful(
                    null, "没有重发", "这一份" + share.state().label(), RewardMove.NEW_CODE.basis(), "只有待领取的可以重发");
        }
        var code = code();
        shares.offer(actor.county(), share.id(), secrets.fingerprint(share.id() + code), until);
        rewards.act(actor, reward, RewardMove.NEW_CODE, "第" + share.place() + "报告人：" + RewardDesk.said(why, "理由"));
        return spoken(code);
    }

    @Transactional(readOnly = true)
    public Optional<Offer> of(String typed) {
        var report = report(typed);
        return shares.ofReport(report.county(), report.id())
                .map(share -> new Offer(share, report.receipt().number()));
    }

    /** A wrong code is counted and kept, so it does not roll back; after five nobody gets in without a new one. */
    @Transactional(noRollbackFor = Refused.class)
    public void claim(String typed, String code, String name, String account, boolean declared) {
        var report = report(typed);
        var share = shares.ofReport(report.county(), report.id())
                .orElseThrow(() -> Refused.invalid("没有可领的奖励", "这个回执码没有待领取的奖励", "请对照通知再看"));
        if (share.state() == ShareState.CLAIMED || share.state() == ShareState.PAID) {
            return;
        }
        if (share.state() != ShareState.OFFERED) {
            throw Refused.unlawful(null, "不能领取", "领取期限已过", RewardMove.LAPSE.basis(), "如有疑问请联系本单位");
        }
        if (share.wrong() >= WRONG_AT_MOST) {
            throw Refused.unlawful(null, "不能领取", "领奖码输错太多次，已停用", Basis.house("防止他人试领奖码"), "请到本单位核对回执，重新取得领奖码");
        }
        var print = secrets.fingerprint(
                share.id() + code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
        if (!print.equals(share.codePrint())) {
            shares.wrong(report.county(), share.id());
            throw Refused.invalid("没有领取", "领奖码不对", "请对照通知再输一次，输错五次将停用");
        }
        if (!declared) {
            throw Refused.unlawful(
                    null, "不能领取", "没有声明自己在奖励范围", Basis.house("履行职责的公职人员和依法负有报告义务的人不在奖励范围"), "属于这两种情况的不能领取；不属于的请勾选声明");
        }
        var payee = name.replace("\0", "").strip();
        var into = account.replace("\0", "").strip();
        if (payee.isEmpty() || payee.length() > 40 || into.length() > 100) {
            throw Refused.invalid("没有领取", "收款人没有填，或写得太长", "请填写收款人姓名；银行账号没有的写“当面领取”");
        }
        shares.claim(report.county(), share, secrets.seal(payee + "\n" + into), Mask.name(payee));
        var reward = rewards.get(new Scope(report.county(), null, null), share.rewardId());
        var act = rewards.act(Reporters.of(report.county()), reward, RewardMove.CLAIM, "第" + share.place() + "报告人");
        clocks.end(report.county(), share.id(), act);
        clocks.begin(report.county(), reward, share.id(), RewardStep.PAY, act);
    }

    @EventListener
    void on(DayHasPassed day) {
        for (var some = shares.endedBy(day.ended(), AT_ONCE); !some.isEmpty(); ) {
            for (var one : some) {
                shares.state(one.countyCode(), one.id(), ShareState.LAPSED);
                rewards.find(new Scope(one.countyCode(), null, null), one.rewardId())
                        .ifPresent(reward -> {
                            var act = rewards.act(Actor.system(one.countyCode()), reward, RewardMove.LAPSE, "领取期限已过");
                            terms.endAll(one.countyCode(), one.id(), day.ended(), act);
                        });
            }
            some = shares.endedBy(day.ended(), AT_ONCE);
        }
    }

    Reward.Share share(Actor actor, Reward reward, UUID id) {
        return shares.of(actor.county(), reward.id()).stream()
                .filter(share -> share.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("这一份奖励"));
    }

    static Refused notKeeper(RewardMove move) {
        return Refused.unlawful(null, "不能" + move.label(), "您不是这项奖励的知悉人", move.basis(), "请由批准时指定的两人办理");
    }

    private Report report(String typed) {
        return reports.byReceipt(places.counties(), ReceiptCode.read(typed))
                .orElseThrow(() -> Refused.invalid("查不到这个回执码", "没有这个回执码的报告", "请对照回执再输一次"));
    }

    private static String code() {
        return IntStream.range(0, CODE)
                .mapToObj(i -> String.valueOf(SIGNS.charAt(RANDOM.nextInt(SIGNS.length()))))
                .collect(Collectors.joining());
    }

    private static String spoken(String code) {
        return code.substring(0, CODE / 2) + "-" + code.substring(CODE / 2);
    }
}

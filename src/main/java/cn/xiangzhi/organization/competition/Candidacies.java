package cn.xiangzhi.organization.competition;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.people.PeopleRegister;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever signs up: taken down, checked, given up, chosen where nothing else tells apart, struck out after an objection (S28). */
@Component
public class Candidacies {

    private final CompetitionRegister register;
    private final CompetitionStore competitions;
    private final PeopleRegister people;
    private final Today today;

    Candidacies(CompetitionRegister register, CompetitionStore competitions, PeopleRegister people, Today today) {
        this.register = register;
        this.competitions = competitions;
        this.people = people;
        this.today = today;
    }

    @Transactional
    public void signUp(Actor actor, UUID once, UUID id, UUID person) {
        var competition = register.at(actor, id, Step.SIGN_UP);
        if (today.date().isAfter(competition.signUpUntil())) {
            throw Refused.invalid("未报名", "报名已于 " + competition.signUpUntil() + " 截止", "请等下一次公告");
        }
        var who = people.inPost(actor, person);
        if (!who.kind().established()) {
            throw Refused.unlawful(null, "未报名", who.name() + "是编外人员", Basis.house("竞争上岗限在编在岗人员"), "请由在编在岗人员报名");
        }
        if (competitions.signUp(actor.county(), once, id, person)) {
            register.act(actor, competition, "报名", who.name() + "，" + who.organName() + who.postTitle());
        }
    }

    @Transactional
    public void check(Actor actor, UUID id, UUID candidate, long version, boolean passed, String reason) {
        var competition = register.at(actor, id, Step.FIRST_CHECK);
        notOneself(actor, id);
        var who = candidate(actor, id, candidate);
        if (!passed && reason.isBlank() || reason.length() > 200) {
            throw Refused.invalid("初审未登记", "没有写明不合格的原因，或超过 200 个字", "请写明不符合哪一项报名条件");
        }
        if (who.state() == Candidate.State.WITHDRAWN) {
            throw Refused.invalid("初审未登记", who.name() + "已退出", "请审查其他报名人");
        }
        register.set(
                actor,
                who,
                version,
                passed ? Candidate.State.ADMITTED : Candidate.State.REJECTED,
                reason.strip(),
                false);
        register.act(
                actor,
                competition,
                passed ? "初审合格" : "初审不合格",
                who.name() + (reason.isBlank() ? "" : "：" + reason.strip()));
    }

    /** Somebody gives up, or does not appear; what was entered stays under seal. */
    @Transactional
    public void withdraw(Actor actor, UUID id, UUID candidate, long version, String reason) {
        var competition = register.get(actor, id);
        if (competition.stage().over()) {
            throw CompetitionRegister.wrongStep(competition);
        }
        CompetitionRegister.reasoned(reason, "未登记退出");
        var who = candidate(actor, id, candidate);
        if (who.state() == Candidate.State.OUT || who.state() == Candidate.State.REJECTED) {
            throw Refused.invalid("未登记退出", who.name() + "已经不在选", "不用办理");
        }
        register.set(actor, who, version, Candidate.State.WITHDRAWN, reason.strip(), false);
        register.act(actor, competition, "退出", who.name() + "：" + reason.strip());
    }

    /** Rules between those whom nothing tells apart; the others of the tie are out. */
    @Transactional
    public void decide(Actor actor, UUID id, UUID candidate, long version, String reason) {
        var competition = register.at(actor, id, Step.RESULT);
        notOneself(actor, id);
        CompetitionRegister.reasoned(reason, "人选未确定");
        var all = competitions.candidates(actor.county(), id);
        var who = candidate(actor, id, candidate);
        var taken = all.stream()
                .filter(one -> one.state() == Candidate.State.PROPOSED)
                .count();
        if (who.state() != Candidate.State.ADMITTED || taken >= competition.places()) {
            throw Refused.invalid("人选未确定", who.name() + "不在并列待定之列", "请选择并列待定的人员");
        }
        register.set(actor, who, version, Candidate.State.PROPOSED, reason.strip(), true);
        register.act(actor, competition, "并列研究确定", who.name() + "：" + reason.strip());
        if (taken + 1 == competition.places()) {
            all.stream()
                    .filter(one ->
                            one.state() == Candidate.State.ADMITTED && !one.id().equals(candidate))
                    .forEach(one -> register.set(actor, one, one.version(), Candidate.State.OUT, "并列，未经研究确定", false));
        }
    }

    /** An objection that proved true: the person proposed is struck out while the notice runs. */
    @Transactional
    public void strike(Actor actor, UUID id, UUID candidate, long version, String reason) {
        var competition = register.at(actor, id, Step.NOTICE);
        CompetitionRegister.reasoned(reason, "未取消资格");
        var who = candidate(actor, id, candidate);
        if (who.state() != Candidate.State.PROPOSED) {
            throw Refused.invalid("未取消资格", who.name() + "不是拟任人选", "请核对人员");
        }
        register.set(actor, who, version, Candidate.State.OUT, "公示有异议并查实：" + reason.strip(), false);
        register.act(actor, competition, "取消拟任资格", who.name() + "：" + reason.strip());
    }

    Candidate candidate(Actor actor, UUID id, UUID candidate) {
        return competitions.candidates(actor.county(), id).stream()
                .filter(one -> one.id().equals(candidate))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("报名人员"));
    }

    /** Whoever signed up neither checks, marks nor publishes. */
    void notOneself(Actor actor, UUID id) {
        if (competitions.candidates(actor.county(), id).stream()
                .anyMatch(one -> one.personId().equals(actor.person()))) {
            throw Refused.unlawful(null, "未办理", "您报名参加了这次竞争上岗", Basis.house("报名人回避"), "请由没有报名的经办人办理");
        }
    }
}

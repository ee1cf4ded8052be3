package cn.xiangzhi.organization.competition;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.history.StaffHistory.Subject;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.organization.people.PeopleRegister;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The road of a competition: announced, signing up closed, checked, its notice and its appointment (S28); each an act with who and when. */
@Component
public class CompetitionRegister {

    private static final Citation NOTICE = Citation.of(Statute.CADRE);

    private final CompetitionStore competitions;

    private final PostStore posts;

    private final PeopleRegister people;

    private final Parameters parameters;

    private final Workdays workdays;

    private final StaffHistory history;

    private final Today today;

    CompetitionRegister(
            CompetitionStore competitions,
            PostStore posts,
            PeopleRegister people,
            Parameters parameters,
            Workdays workdays,
            StaffHistory history,
            Today today) {
        this.competitions = competitions;
        this.posts = posts;
        this.people = people;
        this.parameters = parameters;
        this.workdays = workdays;
        this.history = history;
        this.today = today;
    }

    @Transactional
    public void announce(Actor actor, UUID id, NewCompetition made) {
        var post = posts.find(actor.county(), actor.scope().township(), made.post())
                .orElseThrow(() -> Refused.notFound("岗位"));
        var free = post.authorised() - post.filled();
        if (made.places() > free) {
            throw Refused.unlawful(
                    null,
                    "公告未发布",
                    "“" + post.title() + "”只空 " + Math.max(0, free) + " 名，名额 " + made.places() + " 名",
                    Basis.house("编制实名制：一人一岗，不超核定数"),
                    "请减少名额，或先按批复调整核定数");
        }
        if (made.writtenWeight() + made.interviewWeight() + made.assessmentWeight() != 100) {
            throw Refused.invalid("公告未发布", "三项权重合计不是 100", "请调整笔试、面试、考察的权重");
        }
        if (made.writtenCut() < made.interviewCut() || made.interviewCut() < made.places()) {
            throw Refused.invalid("公告未发布", "入围名数越往后应越少，且不少于名额", "请核对进入面试、进入考察的名数");
        }
        if (made.signUpUntil().isBefore(today.date())) {
            throw Refused.invalid("公告未发布", "报名截止日早于今天", "请填写今天或以后的日期");
        }
        if (competitions.add(actor.county(), post.townshipCode(), id, made, today.date())) {
            history.add(
                    actor,
                    post.townshipCode(),
                    Subject.COMPETITION,
                    id,
                    "发布公告",
                    made.title().strip() + "，" + made.places() + " 名，笔试 " + made.writtenWeight() + "%、面试 "
                            + made.interviewWeight() + "%、考察 " + made.assessmentWeight() + "%，报名至 "
                            + made.signUpUntil());
        }
    }

    /** Ends signing up: after its last day, since nobody may be shut out before. */
    @Transactional
    public void closeSignUp(Actor actor, UUID id, long version) {
        var competition = at(actor, id, Step.SIGN_UP);
        if (!today.date().isAfter(competition.signUpUntil())) {
            throw Refused.invalid("报名未截止", "报名到 " + competition.signUpUntil() + " 为止", "请在截止日之后办理");
        }
        if (competitions.candidates(actor.county(), id).isEmpty()) {
            throw Refused.invalid("报名未截止", "还没有人报名", "请取消本次竞争上岗，另行公告");
        }
        move(
                actor,
                competition,
                version,
                Step.FIRST_CHECK,
                "报名截止",
                competitions.candidates(actor.county(), id).size() + " 人报名");
    }

    @Transactional
    public void endCheck(Actor actor, UUID id, long version) {
        var competition = at(actor, id, Step.FIRST_CHECK);
        var all = competitions.candidates(actor.county(), id);
        var open = all.stream()
                .filter(one -> one.state() == Candidate.State.SIGNED_UP)
                .map(Candidate::name)
                .toList();
        if (!open.isEmpty()) {
            throw Refused.invalid("初审未结束", String.join("、", open) + "还没有审查", "请逐人写明合格或不合格");
        }
        var admitted = all.stream()
                .filter(one -> one.state() == Candidate.State.ADMITTED)
                .count();
        if (admitted < competition.places()) {
            throw Refused.invalid(
                    "初审未结束", "合格 " + admitted + " 人，不足名额 " + competition.places() + " 名", "请取消本次竞争上岗，另行公告");
        }
        move(actor, competition, version, Step.WRITTEN, "初审结束", "合格 " + admitted + " 人");
    }

    @Transactional
    public void notice(Actor actor, UUID id, long version) {
        var competition = at(actor, id, Step.RESULT);
        var all = competitions.candidates(actor.county(), id);
        if (all.stream().anyMatch(one -> one.state() == Candidate.State.ADMITTED)) {
            throw Refused.unlawful(null, "未公示", "还有并列待定的人员", Basis.house("并列由集体研究确定"), "请先写明理由，确定人选");
        }
        if (all.stream().noneMatch(one -> one.state() == Candidate.State.PROPOSED)) {
            throw Refused.invalid("未公示", "没有拟任人选", "请取消本次竞争上岗");
        }
        var days = parameters.number("appointment.notice", today.date()).intValue();
        var until = workdays.plus(today.date(), days);
        move(actor, competition, version, Step.NOTICE, "开始公示", days + " 个工作日，至 " + until);
        competitions.notice(actor.county(), id, today.date(), until);
    }

    /** Puts everybody proposed on the post: one person one post, never more than are authorised. */
    @Transactional
    public void appoint(Actor actor, UUID id, long version) {
        var competition = at(actor, id, Step.NOTICE);
        var until = competition.noticeUntil();
        if (until == null || !today.date().isAfter(until)) {
            throw Refused.unlawful(null, "未任命", "公示到 " + until + " 才期满", NOTICE, "请在公示期满、没有影响任职的问题后办理");
        }
        var proposed = competitions.candidates(actor.county(), id).stream()
                .filter(one -> one.state() == Candidate.State.PROPOSED)
                .toList();
        if (proposed.isEmpty()) {
            throw Refused.invalid("未任命", "拟任人选都已退出或取消", "请取消本次竞争上岗，另行公告");
        }
        for (var one : proposed) {
            var person = people.inPost(actor, one.personId());
            people.move(actor, person.id(), person.version(), competition.postId());
            set(actor, one, one.version(), Candidate.State.APPOINTED, one.reason(), one.chosen());
        }
        move(
                actor,
                competition,
                version,
                Step.APPOINTED,
                "任命",
                String.join("、", proposed.stream().map(Candidate::name).toList()) + "任" + competition.organName()
                        + competition.postTitle());
    }

    @Transactional
    public void cancel(Actor actor, UUID id, long version, String reason) {
        var competition = get(actor, id);
        if (competition.stage().over()) {
            throw wrongStep(competition);
        }
        reasoned(reason, "未取消");
        if (!competitions.move(actor.county(), id, version, Step.CANCELLED, reason.strip())) {
            throw Refused.stale("竞争上岗");
        }
        act(actor, competition, "取消竞争上岗", reason.strip());
    }

    Competition get(Actor actor, UUID id) {
        return competitions
                .find(actor.county(), actor.scope().township(), id)
                .orElseThrow(() -> Refused.notFound("竞争上岗"));
    }

    Competition at(Actor actor, UUID id, Step step) {
        var competition = get(actor, id);
        if (competition.stage() != step) {
            throw wrongStep(competition);
        }
        return competition;
    }

    static Refused wrongStep(Competition competition) {
        return Refused.unlawful(
                null,
                "未办理",
                "现在是“" + competition.stage().label() + "”环节",
                Basis.house("竞争上岗依公告的环节进行"),
                "请刷新页面，办理当前环节的事项");
    }

    void set(Actor actor, Candidate who, long version, Candidate.State state, String reason, boolean chosen) {
        if (!competitions.state(actor.county(), who.id(), version, state, reason, chosen)) {
            throw Refused.stale("报名人员");
        }
    }

    void move(Actor actor, Competition competition, long version, Step to, String what, String detail) {
        if (!competitions.move(actor.county(), competition.id(), version, to, competition.reason())) {
            throw Refused.stale("竞争上岗");
        }
        act(actor, competition, what, detail);
    }

    void act(Actor actor, Competition competition, String what, String detail) {
        history.add(actor, competition.townshipCode(), Subject.COMPETITION, competition.id(), what, detail);
    }

    static void reasoned(String reason, String what) {
        if (reason.isBlank() || reason.length() > 200) {
            throw Refused.invalid(what, "没有写明理由，或超过 200 个字", "请写明理由");
        }
    }
}

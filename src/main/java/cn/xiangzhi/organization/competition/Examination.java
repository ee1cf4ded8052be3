package cn.xiangzhi.organization.competition;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks of written test, interview and assessment: entered under seal, published all at once, ranked and cut (S28). */
@Component
class Examination {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final CompetitionRegister register;
    private final Candidacies candidacies;
    private final CompetitionStore competitions;
    private final SealedMarks marks;
    private final Today today;

    Examination(
            CompetitionRegister register,
            Candidacies candidacies,
            CompetitionStore competitions,
            SealedMarks marks,
            Today today) {
        this.register = register;
        this.candidacies = candidacies;
        this.competitions = competitions;
        this.marks = marks;
        this.today = today;
    }

    /** Enters marks under seal; the act says for whom, never how many. */
    @Transactional
    public void enter(Actor actor, UUID id, Step step, Map<UUID, BigDecimal> scores) {
        var competition = register.at(actor, id, step);
        if (!step.exam()) {
            throw CompetitionRegister.wrongStep(competition);
        }
        candidacies.notOneself(actor, id);
        if (scores.isEmpty()) {
            throw Refused.invalid("成绩未录入", "没有填写任何成绩", "请至少填写一人的成绩");
        }
        var names = new java.util.ArrayList<String>();
        scores.forEach((candidate, score) -> {
            var who = candidacies.candidate(actor, id, candidate);
            if (who.state() != Candidate.State.ADMITTED) {
                throw Refused.invalid("成绩未录入", who.name() + "不在本环节", "请只录入在选人员的成绩");
            }
            if (score.signum() < 0 || score.compareTo(MOST) > 0 || score.scale() > 2) {
                throw Refused.invalid("成绩未录入", who.name() + "的成绩不在 0 至 100 之间，或超过两位小数", "请核对后重新填写");
            }
            marks.enter(actor.county(), id, candidate, step, score, actor.name(), today.now());
            names.add(who.name());
        });
        register.act(actor, competition, step.label() + "成绩封存", String.join("、", names));
    }

    /** Opens, ranks and cuts; those on the last place of the cut all go on. */
    @Transactional
    public void publish(Actor actor, UUID id, long version) {
        var competition = register.get(actor, id);
        var step = competition.stage();
        if (!step.exam()) {
            throw CompetitionRegister.wrongStep(competition);
        }
        candidacies.notOneself(actor, id);
        var left = admitted(actor, id);
        var entered = marks.of(actor.county(), id).stream()
                .filter(mark -> mark.step() == step)
                .map(Mark::candidateId)
                .collect(Collectors.toSet());
        var missing = left.stream()
                .filter(one -> !entered.contains(one.id()))
                .map(Candidate::name)
                .toList();
        if (!missing.isEmpty() || left.isEmpty()) {
            throw Refused.unlawful(
                    null,
                    "成绩未公布",
                    left.isEmpty() ? "没有在选人员" : String.join("、", missing) + "还没有成绩",
                    Basis.house("成绩齐全后一并公布"),
                    "请录入全部成绩，缺考的登记退出");
        }
        var ranked = marks.publish(
                actor.county(), id, step, left.stream().map(Candidate::id).toList(), today.now());
        register.move(actor, competition, version, step.next(), "公布" + step.label() + "成绩", words(left, ranked));
        if (step == Step.ASSESSMENT) {
            settle(actor, competition, left);
        } else {
            ranked.stream()
                    .filter(one -> one.place() > competition.cut(step))
                    .forEach(one -> out(actor, left, one.candidate(), step.label() + "第 " + one.place() + " 名"));
        }
    }

    private void settle(Actor actor, Competition competition, List<Candidate> left) {
        var outcome = Ranking.outcome(competition, sheets(actor.county(), competition.id(), left));
        outcome.in().forEach(one -> {
            var who = of(left, one);
            register.set(actor, who, who.version(), Candidate.State.PROPOSED, "", false);
        });
        outcome.out().forEach(one -> out(actor, left, one, "总成绩未入围"));
    }

    private List<Ranking.Sheet> sheets(String county, UUID competition, List<Candidate> of) {
        var scores = new HashMap<UUID, Map<Step, BigDecimal>>();
        marks.of(county, competition).forEach(mark -> {
            var score = mark.score();
            if (score != null) {
                scores.computeIfAbsent(mark.candidateId(), id -> new HashMap<>())
                        .put(mark.step(), score);
            }
        });
        return of.stream()
                .map(one -> new Ranking.Sheet(one.id(), scores.getOrDefault(one.id(), Map.of())))
                .toList();
    }

    private void out(Actor actor, List<Candidate> left, UUID candidate, String reason) {
        var who = of(left, candidate);
        register.set(actor, who, who.version(), Candidate.State.OUT, reason, false);
    }

    private List<Candidate> admitted(Actor actor, UUID id) {
        return competitions.candidates(actor.county(), id).stream()
                .filter(one -> one.state() == Candidate.State.ADMITTED)
                .toList();
    }

    private static Candidate of(List<Candidate> all, UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static String words(List<Candidate> left, List<Ranking.Ranked> ranked) {
        return ranked.stream()
                .map(one -> one.place() + " " + of(left, one.candidate()).name() + " "
                        + one.score().toPlainString())
                .collect(Collectors.joining("，"));
    }
}

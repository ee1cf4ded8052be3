package cn.xiangzhi.casework.review;

import cn.xiangzhi.casework.review.Check.Answer;
import cn.xiangzhi.casework.review.Check.State;
import java.util.List;
import java.util.stream.Stream;

/** A file after all checks: a hundred points less what each defect costs (F37). It measures a file, never a person. */
public record Review(List<Answer> answers) {

    public static final List<Check> CHECKS = Stream.of(
                    SubjectChecks.ALL, InquiryChecks.ALL, NoticeChecks.ALL, DecisionChecks.ALL, EndingChecks.ALL)
            .flatMap(List::stream)
            .toList();

    public static Review of(Dossier dossier) {
        return new Review(CHECKS.stream().map(check -> check.ask(dossier)).toList());
    }

    public int points() {
        return 100 - answers.stream().mapToInt(Answer::deducted).sum();
    }

    public boolean mortal() {
        return defects().stream().anyMatch(answer -> answer.check().mortal());
    }

    public Grade grade() {
        return Grade.of(points(), mortal());
    }

    public List<Answer> defects() {
        return answers.stream().filter(answer -> answer.state() == State.DEFECT).toList();
    }

    public List<Answer> of(Group group) {
        return answers.stream()
                .filter(answer -> answer.check().group() == group)
                .toList();
    }

    /** What all checks of a group could cost. */
    public int pointsOf(Group group) {
        return of(group).stream().mapToInt(answer -> answer.check().points()).sum();
    }

    public int deductedOf(Group group) {
        return of(group).stream().mapToInt(Answer::deducted).sum();
    }
}

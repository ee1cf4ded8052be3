package cn.xiangzhi.casework.review;

import cn.xiangzhi.law.Citation;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One question of a reviewer to a file (F37).
 *
 * @param points taken off when the answer is no
 * @param mortal whether one such defect alone makes the file fail (一票否决)
 * @param applies whether the file has come so far and has anything of the kind
 * @param asks the places that are wrong; none when all is well
 */
public record Check(
        String number,
        Group group,
        int points,
        boolean mortal,
        Citation article,
        String question,
        Predicate<Dossier> applies,
        Function<Dossier, List<Place>> asks) {

    static Check of(String number, Group group, int points, Citation article, String question) {
        return new Check(number, group, points, false, article, question, d -> true, d -> List.of());
    }

    Check fatal() {
        return new Check(number, group, points, true, article, question, applies, asks);
    }

    Check when(Predicate<Dossier> applies) {
        return new Check(number, group, points, mortal, article, question, applies, asks);
    }

    Check wrong(Function<Dossier, List<Place>> asks) {
        return new Check(number, group, points, mortal, article, question, applies, asks);
    }

    Answer ask(Dossier dossier) {
        if (!applies.test(dossier)) {
            return new Answer(this, State.NOT_CONCERNED, List.of());
        }
        var places = asks.apply(dossier);
        return new Answer(this, places.isEmpty() ? State.MET : State.DEFECT, places);
    }

    /** Where in the file: the words of the link and the anchor of the act or the papers. */
    public record Place(String label, String anchor) {}

    /** What the check found. */
    public record Answer(Check check, State state, List<Place> places) {

        public int deducted() {
            return state == State.DEFECT ? check.points() : 0;
        }
    }

    /** Whether a check is met. */
    public enum State implements cn.xiangzhi.base.Labelled {
        MET("符合"),
        DEFECT("不符合"),
        NOT_CONCERNED("不涉及");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public String tone() {
            return switch (this) {
                case MET -> "green";
                case DEFECT -> "red";
                case NOT_CONCERNED -> "grey";
            };
        }
    }
}

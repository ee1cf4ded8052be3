package cn.xiangzhi.powers.finder;

import cn.xiangzhi.powers.finder.Everyday.Kind;
import cn.xiangzhi.powers.finder.Finder.Asked;
import cn.xiangzhi.powers.finder.Found.Because;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What led to one thing: the words it shares with what was asked. */
final class Reached {

    /** So many reasons are named. */
    static final int NAMED = 4;

    private final List<Reason> reasons = new ArrayList<>();
    private double score;
    private double explained;
    private boolean firm;

    private record Reason(Asked asked, double gain) {

        Because because() {
            return new Because(asked.said(), asked.sign().replaceFirst("^=", ""));
        }
    }

    void add(Asked asked, double gain, double worth) {
        score += gain;
        explained += worth;
        if (asked.kind() != Kind.CHARACTER) {
            firm = true;
            reasons.add(new Reason(asked, gain));
        }
    }

    double score() {
        return score;
    }

    double explained() {
        return explained;
    }

    /** Whether more than single characters led to it. */
    boolean firm() {
        return firm;
    }

    /** The strongest first; a pair that a meaning already covers is not named again. */
    List<Because> because() {
        var named = new ArrayList<Because>();
        reasons.sort(Comparator.comparingDouble((Reason reason) -> -reason.gain()));
        for (var reason : reasons) {
            var one = reason.because();
            if (named.size() < NAMED && !covered(one.said(), named)) {
                named.add(one);
            }
        }
        return List.copyOf(named);
    }

    private static boolean covered(String said, List<Because> named) {
        return said.chars()
                .allMatch(c -> named.stream().anyMatch(known -> known.said().indexOf(c) >= 0));
    }
}

package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import java.util.Arrays;
import java.util.stream.Stream;

/** Who may patrol: whoever may register what is reported; auxiliaries and village cadres too, since patrol is no inspection (S3). */
final class PatrolRights {

    private PatrolRights() {}

    static boolean walks(Actor actor) {
        return actor.has(Right.REPORT_REGISTER) || actor.has(Right.VISIT_RECORD);
    }

    /** Routes are drawn up and walks planned by officers and by the command centre. */
    static boolean plans(Actor actor) {
        return actor.has(Right.VISIT_RECORD) || actor.has(Right.ORDER_DISPATCH);
    }

    /** A lead is what officers may say of somebody; auxiliaries and cadres report instead (S3). */
    static Stream<SightingOutcome> outcomes(Actor actor) {
        return Arrays.stream(SightingOutcome.values())
                .filter(outcome -> outcome != SightingOutcome.LEAD || actor.has(Right.VISIT_RECORD));
    }

    static void mustWalk(Actor actor, String what) {
        if (!walks(actor)) {
            throw Refused.forbidden(what, Right.REPORT_REGISTER);
        }
    }

    static void mustPlan(Actor actor, String what) {
        if (!plans(actor)) {
            throw Refused.forbidden(what, Right.VISIT_RECORD);
        }
    }
}

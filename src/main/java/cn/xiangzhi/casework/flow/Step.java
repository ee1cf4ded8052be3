package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.Ruling;
import java.util.Optional;
import java.util.function.Function;

/** A book asked before a move, with the way its facts are read from the attempt. */
record Step<F>(Gate<F> gate, Function<Try, F> facts) {

    Ruling<String> pass(Try t) {
        return gate.excusing(ExceptionMove.excused(t)).pass("不能" + t.move().label(), facts.apply(t));
    }

    Optional<Refused> standing(Try t) {
        return gate.excusing(ExceptionMove.excused(t)).standing("不能" + t.move().label(), facts.apply(t));
    }
}

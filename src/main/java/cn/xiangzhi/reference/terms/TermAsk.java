package cn.xiangzhi.reference.terms;

import cn.xiangzhi.calendar.TermAnswer;
import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Workdays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers for page and interface alike. A start in a year without a notice is refused; a window reaching into one is provisional. */
@Component
class TermAsk {

    private final Terms terms;
    private final Workdays workdays;

    TermAsk(Terms terms, Workdays workdays) {
        this.terms = terms;
        this.workdays = workdays;
    }

    TermAnswer answer(String term, @Nullable String start, @Nullable String excluded) {
        var rule = terms.rule(term);
        var asked = Asked.of(start, excluded);
        workdays.mustBeLoaded(asked.start().toLocalDate());
        return rule.unit() == TermUnit.HOUR
                ? terms.compute(term, asked.start(), asked.excluded())
                : terms.compute(term, asked.start().toLocalDate(), asked.excluded());
    }
}
